/**
 * Marks the moment (`performance.mark`) after the frame that shows what was just rendered: what speed is measured by.
 *
 * @returns a promise kept at that moment; in a tab that is not in sight there is no frame, and it waits until there is
 */
export function markAfterFrame(name: string): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.mark(name);
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  });
}
