export interface NoticeAction {
  label: string;
  run(): void;
}

interface NoticeProps {
  text: string;
  /** What the reader can do about it. */
  action?: NoticeAction | undefined;
  second?: NoticeAction | undefined;
  alarming?: boolean;
}

/** One sentence and at most two actions: for empty lists and for what went wrong. */
export function Notice({ text, action, second, alarming = false }: NoticeProps) {
  const actions = [action, second].filter((one) => one !== undefined);
  return (
    <div class={alarming ? 'notice alarming' : 'notice'} role={alarming ? 'alert' : 'status'} data-testid="notice">
      <p>{text}</p>
      {actions.map(({ label, run }) => (
        <button type="button" key={label} onClick={run}>
          {label}
        </button>
      ))}
    </div>
  );
}
