import { axisTicks, type FigureSeries } from '../../lib/library/charts.ts';
import { publishedNumber } from '../../lib/library/published-number.ts';
import { printNumber } from '../../lib/store/reading-label.ts';
import { useText } from './context.ts';

const WIDTH = 320;
const HEIGHT = 120;
const LEFT = 56;
const BOTTOM = 18;
const TOP = 8;

function timeOf(published: string): number {
  return Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
}

/** A figure over time: points at the dates of publication, joined by a line, and the same as a table below. */
export function SeriesChart({ series }: { series: FigureSeries }) {
  const t = useText();
  const { counted, unit } = series;
  const points = series.points.filter(({ published }) => publishedNumber(published) > 0);
  const title = t('seriesOf', { counted, unit });
  const times = points.map(({ published }) => timeOf(published));
  const from = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - from);
  const ticks = axisTicks(Math.max(0, ...points.map(({ value }) => value)));
  const most = ticks.at(-1) ?? 1;
  const x = (time: number) => LEFT + ((time - from) / span) * (WIDTH - LEFT - 8);
  const y = (value: number) => TOP + (1 - Math.max(0, value) / most) * (HEIGHT - TOP - BOTTOM);
  const at = points.map(({ value }, i) => [x(times[i] ?? from), y(value)] as const);
  return (
    <figure class="chart" data-testid="series">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} class="axis" />
            <text x={LEFT - 4} y={y(tick) + 3} class="tick" text-anchor="end">
              {printNumber(tick)}
            </text>
          </g>
        ))}
        <polyline class="seriesline" points={at.map((p) => p.map((n) => n.toFixed(1)).join(',')).join(' ')} />
        {points.map(({ mentionId, published, value }, i) => (
          <circle key={mentionId} class="seriespoint" cx={at[i]?.[0]} cy={at[i]?.[1]} r="3">
            <title>{t('pointOf', { day: published.slice(0, 10), value: printNumber(value) })}</title>
          </circle>
        ))}
      </svg>
      <table class="seriestable">
        <tbody>
          {points.map(({ mentionId, published, text, title: article }) => (
            <tr key={mentionId}>
              <th scope="row">{published.slice(0, 10)}</th>
              <td>{text}</td>
              <td>{article}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
