declare module 'opencc-js/dict/TSCharacters' {
  /** `㑯 㑔|…`: traditional, a blank, its simplified forms; entries apart by `|`. */
  const table: string;
  export default table;
}
