/**
 * Articles of the unlabelled news that are kept out of training, by their line (from 0): they were annotated by hand to
 * judge the recogniser on what it has not seen.
 */
export const NEWS_LEFT_OUT: ReadonlySet<number> = new Set([
  371, 484, 596, 2301, 2786, 2813, 4108, 4658, 4788, 6012, 6122, 6162, 7198, 8016, 8144, 9751, 10498, 10832, 12457,
  12459, 13453, 14034, 14229, 14580, 15880, 16140, 16333, 16460, 17930, 19914, 20713, 20786, 20828, 21751, 21768, 22202,
  23770, 24798, 25124, 25737, 26580, 27120, 27185, 28775, 30566, 31412, 31542, 31571, 31713, 32472,
]);
