import { useRef } from 'preact/hooks';

interface FilePickProps {
  label: string;
  accept: string;
  testId: string;
  onPick(file: File): void;
}

/** A button that asks for a file. The same file can be picked twice in a row. */
export function FilePick({ label, accept, testId, onPick }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        data-testid={testId}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onPick(file);
        }}
      />
    </>
  );
}
