import { useEffect, useState } from 'preact/hooks';

/** What a promise gives, read anew when `inputs` change; the old answer stands until the new one is there. */
export function useLoaded<T>(load: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let wanted = true;
    load().then(
      (answer) => {
        if (wanted) setValue(answer);
      },
      // What can't be read shows as nothing; the list beside it says that the collection can't be opened.
      () => {
        if (wanted) setValue(undefined);
      },
    );
    return () => {
      wanted = false;
    };
  }, inputs);
  return value;
}
