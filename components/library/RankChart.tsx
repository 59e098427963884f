import { printNumber } from '../../lib/store/reading-label.ts';

interface RankChartProps {
  title: string;
  rows: readonly { key: string; name: string; value: number }[];
  onOpen(key: string): void;
}

/** Who comes in most: names with bars, longest first. A list, so that it is read as one too. */
export function RankChart({ title, rows, onOpen }: RankChartProps) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <ol class="ranks">
        {rows.map(({ key, name, value }) => (
          <li key={key}>
            <button type="button" class="plain rankname" onClick={() => onOpen(key)}>
              {name}
            </button>
            <span class="rankbar" aria-hidden="true">
              <span style={{ width: `${(value / most) * 100}%` }} />
            </span>
            <span class="rankvalue">{printNumber(value)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
