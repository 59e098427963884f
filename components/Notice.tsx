interface NoticeProps {
  text: string;
  /** What the reader can do about it. */
  action?: { label: string; run(): void } | undefined;
  alarming?: boolean;
}

/** One sentence and at most one action: for empty lists and for what went wrong. */
export function Notice({ text, action, alarming = false }: NoticeProps) {
  return (
    <div class={alarming ? 'notice alarming' : 'notice'} role={alarming ? 'alert' : 'status'} data-testid="notice">
      <p>{text}</p>
      {action && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
