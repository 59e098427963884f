/** Marks the moment (`performance.mark`) after the frame that shows what was just rendered: what speed is measured by. */
export function markAfterFrame(name: string): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      performance.mark(name);
      port1.close();
    };
    port2.postMessage(0);
  });
}
