import { blockName, formatMonth, monthStateName } from '../../../adapters/messages/index.js';
import type { ProvinceCommune } from '../../../application/province/see-province.js';
import type { Place } from '../../../application/records/see-places.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { WideTable } from '../../layout/wide-table.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { placeUrl } from '../entrance/home.js';
import { ProvinceFrame } from './province-frame.js';
import { type ProvinceScene, provinceScene } from './province-scene.js';

export const provinceHandler: Handler = (visit) => provincePage(visit, []);

/** Các địa phương: who has not locked the month stands first, and each name leads to its work. */
export async function provincePage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const scene = await provinceScene(visit);
  const { places } = await visit.services.seePlaces.run(visit.folder, visit.actor);
  const { communes, month, mayRun } = scene.seen;
  const open = communes.filter((each) => each.month?.state !== 'closed');
  const unopened = communes.filter((each) => each.month === undefined).length;
  const blocks = [...new Set(communes.map(({ commune }) => commune.block))];
  return page(
    <ProvinceFrame {...{ scene, problems }} title="Các địa phương" at="">
      <p class="glance">
        {month === undefined ? (
          'Chưa địa phương nào mở tháng.'
        ) : (
          <>
            <strong>{open.length}</strong>/{communes.length} địa phương chưa khóa tháng {formatMonth(month)}
            {unopened === 0 ? '' : `, trong đó ${unopened} chưa mở tháng`}.
          </>
        )}
      </p>
      {mayRun && month !== undefined ? <PackForm scene={scene} /> : null}
      <div class="short-rows">
        {blocks.map((block) => (
          <Block
            key={block}
            {...{ block, places }}
            communes={communes.filter((each) => each.commune.block === block)}
          />
        ))}
      </div>
    </ProvinceFrame>,
    status,
  );
}

function PackForm({ scene: { visit, seen } }: { scene: ProvinceScene }) {
  return (
    <ChangeForm visit={visit} action="/tinh/goi">
      <input type="hidden" name="thang" value={seen.month} />
      <button class="plain" type="submit">
        Lập gói minh chứng của mọi địa phương (ZIP)
      </button>
    </ChangeForm>
  );
}

interface BlockProps {
  readonly block: string;
  readonly communes: readonly ProvinceCommune[];
  readonly places: readonly Place[];
}

function Block({ block, communes, places }: BlockProps) {
  const closed = communes.filter(({ month }) => month?.state === 'closed').length;
  const name = `Khối ${blockName(block)}: ${closed}/${communes.length} đã khóa`;
  return (
    <WideTable caption={name}>
      <thead>
        <tr>
          <th scope="col">Địa phương</th>
          <th scope="col">Tình trạng tháng</th>
          <th scope="col">Bản</th>
        </tr>
      </thead>
      <tbody>
        {inOrder(communes).map(({ commune, month }) => (
          <tr key={commune.id}>
            <th scope="row">
              <a href={urlOf(commune.id, month?.id, places)}>{commune.name}</a>
            </th>
            <td>{month === undefined ? '○ chưa mở tháng' : `${sign(month.state)} ${monthStateName(month.state)}`}</td>
            <td>{month === undefined ? '–' : versionText(month)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** Told apart without colour. */
function sign(state: string): string {
  return state === 'closed' ? '✓' : '●';
}

function versionText({ version, reason }: NonNullable<ProvinceCommune['month']>): string {
  return version === 1 ? '1' : `${version}, mở lại vì: ${reason ?? ''}`;
}

/** Where the person's own work in the commune begins: in the month that is looked at, or in its last one. */
function urlOf(commune: string, month: string | undefined, places: readonly Place[]): string {
  const place = places.find((each) => each.commune.id === commune);
  return place === undefined ? '/tinh' : placeUrl(place, month ?? place.month?.id);
}

const byName = new Intl.Collator('vi');

function inOrder(communes: readonly ProvinceCommune[]): ProvinceCommune[] {
  const isClosed = ({ month }: ProvinceCommune) => (month?.state === 'closed' ? 1 : 0);
  return [...communes].sort((a, b) => isClosed(a) - isClosed(b) || byName.compare(a.commune.name, b.commune.name));
}
