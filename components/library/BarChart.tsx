export interface Bar {
  key: string;
  /** What a reader of the bar is told: `2020-03-30 起的一周：3 篇`. */
  label: string;
  value: number;
}

interface BarChartProps {
  title: string;
  bars: readonly Bar[];
  /** What stands below the first and the last bar. */
  ends: readonly [string, string];
}

const WIDTH = 360;
const HEIGHT = 80;

/** Columns side by side, each with its own label for pointing and for screen readers. Prints as it shows. */
export function BarChart({ title, bars, ends }: BarChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = WIDTH / Math.max(1, bars.length);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-label={`${title}: ${ends.join(' – ')}`}>
        <line x1="0" y1={HEIGHT} x2={WIDTH} y2={HEIGHT} class="axis" />
        {bars.map(({ key, label, value }, i) => {
          const height = (value / most) * (HEIGHT - 14);
          return (
            <rect
              key={key}
              class="bar"
              x={i * step + 0.5}
              y={HEIGHT - height}
              width={Math.max(1, step - 0.8)}
              height={height}
            >
              <title>{label}</title>
            </rect>
          );
        })}
        <text x="0" y={HEIGHT + 14} class="tick">
          {ends[0]}
        </text>
        <text x={WIDTH} y={HEIGHT + 14} class="tick" text-anchor="end">
          {ends[1]}
        </text>
        <text x="0" y="10" class="tick">
          {most}
        </text>
      </svg>
    </figure>
  );
}
