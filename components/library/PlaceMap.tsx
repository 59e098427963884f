import { useMemo, useState } from 'preact/hooks';
import type { EntityRow } from '../../lib/library/entity-rows.ts';
import type { Cluster, ClusterLevel, PlaceCount } from '../../lib/map/cluster.ts';
import { clusterPlaces, dotRadius } from '../../lib/map/cluster.ts';
import { drawMap } from '../../lib/map/draw.ts';
import { loadCentres, loadOutline } from '../../lib/map/load-map.ts';
import { printNumber } from '../../lib/store/reading-label.ts';
import { useText } from './context.ts';
import { useLoaded } from './use-loaded.ts';

interface PlaceMapProps {
  places: readonly EntityRow[];
  /** The division that the list is filtered by. */
  place: string | undefined;
  onPick(path: string): void;
}

const WIDTH = 760;
const HEIGHT = 580;
const LARGEST = 26;
const LEVELS: readonly ClusterLevel[] = ['province', 'prefecture', 'county'];
/** Rows of the table beside the map: the dots that can be told apart by eye. */
const LISTED = 200;

function count({ name, about, code, mentions }: EntityRow): PlaceCount {
  return { name, mentions, ...(about && { path: about }), ...(code && { code }) };
}

/** Collected places on a schematic map; the table beside it says the same in words. */
export function PlaceMap({ places, place, onPick }: PlaceMapProps) {
  const t = useText();
  const [level, setLevel] = useState<ClusterLevel>('county');
  const map = useLoaded(async () => drawMap(await loadOutline(), WIDTH, HEIGHT), []);
  const centres = useLoaded(loadCentres, []);
  const { clusters, unplaced } = useMemo(
    () => (centres ? clusterPlaces(places.map(count), centres, level) : { clusters: [], unplaced: [] }),
    [places, centres, level],
  );
  if (!map) return null;
  const most = clusters[0]?.mentions ?? 1;
  // Large dots first, so that small ones lie on top and can be pointed at.
  const dots = clusters.flatMap((cluster) => {
    const at = map.project(cluster.at);
    return at ? [{ cluster, x: at[0], y: at[1], r: dotRadius(cluster.mentions, most, LARGEST) }] : [];
  });
  const label = ({ path, mentions }: Cluster) => `${path.replaceAll('/', ' / ')}: ${printNumber(mentions)}`;
  return (
    <div class="mapview" data-testid="map">
      <figure class="map">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('mapLabel')}>
          {map.provinces.map(({ code, path }) => (
            <path key={code} class="province" d={path} />
          ))}
          {dots.map(({ cluster, x, y, r }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table's buttons do the same for the keyboard
            <circle
              key={cluster.code}
              class={cluster.path === place ? 'dot chosen' : 'dot'}
              cx={x.toFixed(1)}
              cy={y.toFixed(1)}
              r={r.toFixed(1)}
              data-testid="dot"
              onClick={() => onPick(cluster.path)}
            >
              <title>{label(cluster)}</title>
            </circle>
          ))}
        </svg>
        <figcaption>
          {t('schematic')} {t('mapHint')}
        </figcaption>
      </figure>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard */}
      <section class="maptable" tabIndex={0} aria-label={t('map')}>
        <label>
          {t('level')}{' '}
          <select
            value={level}
            data-testid="level"
            onChange={(event) => setLevel(LEVELS.find((one) => one === event.currentTarget.value) ?? 'county')}
          >
            {LEVELS.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </select>
        </label>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('division')}</th>
              <th scope="col" class="numeric">
                {t('mentions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {clusters.slice(0, LISTED).map((cluster) => (
              <tr key={cluster.code}>
                <td>
                  <button type="button" class="plain" onClick={() => onPick(cluster.path)}>
                    {cluster.path.replaceAll('/', ' / ')}
                  </button>
                </td>
                <td class="numeric">{printNumber(cluster.mentions)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {unplaced.length > 0 && (
          <p class="muted" data-testid="unplaced">
            {t('unplaced')}:{' '}
            {unplaced
              .slice(0, 30)
              .map(({ name, mentions }) => `${name} ${mentions}`)
              .join('、')}
          </p>
        )}
      </section>
    </div>
  );
}
