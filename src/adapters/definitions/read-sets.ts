import { scoredNodes } from '../../domain/criteria-set.js';
import { issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { Metric } from '../../domain/metric.js';
import type { Catalogue, ReadSet } from './catalogue.js';
import type { DefinitionFiles } from './definition-files.js';
import { AreaFile } from './dto/criterion.js';
import { SetHeaderFile } from './dto/set-header.js';
import { PLACES } from './places.js';
import type { Shelf } from './shelf.js';
import type { Conversion } from './to-domain/conversion.js';
import { toCriteriaSet } from './to-domain/criteria-set.js';
import { metricsOfLeaf, setsFeeding } from './usage.js';

const HEADER = 'set.yaml';

/** The wanted sets and the sets whose results feed them, by id; and the folders that gave none of their name. */
export function readSets(
  files: DefinitionFiles,
  conversion: Conversion,
  metrics: Shelf<Metric>,
  wanted: readonly string[] | undefined,
): Pick<Catalogue, 'sets' | 'headless'> {
  const available = files.foldersIn(PLACES.sets).filter((folder) => `${PLACES.sets}/${folder}` !== PLACES.metrics);
  const folders = new Set(wanted ?? available);
  const sets = new Map<string, ReadSet>();
  const headless = new Set<string>();
  for (const folder of folders) {
    if (!available.includes(folder)) continue;
    const read = readSet(files, conversion, folder);
    if (read?.set.id !== folder) headless.add(folder);
    if (read === undefined) continue;
    sets.set(read.set.id, read);
    metrics.read(
      scoredNodes(read.set)
        .flatMap(metricsOfLeaf)
        .map((use) => use.metric),
    );
    for (const feeding of setsFeeding(read.set, metrics.items)) folders.add(feeding);
  }
  return { sets, headless };
}

function readSet(files: DefinitionFiles, conversion: Conversion, folder: string): ReadSet | undefined {
  const headerFile = `${PLACES.sets}/${folder}/${HEADER}`;
  const areaFiles = files.yamlIn(`${PLACES.sets}/${folder}`).filter((file) => file !== headerFile);
  const header = files.decode(SetHeaderFile, headerFile);
  const decoded = areaFiles.map((file) => files.decode(AreaFile, file));
  if (header === undefined) {
    files.setAside(areaFiles);
    return undefined;
  }
  if (header.id !== folder) {
    const values = { key: text('id'), found: text(header.id), allowed: text(folder) };
    conversion.report(issue('D004', conversion.origins.placeOf(header, ['id']), values));
  }
  const areas = decoded.filter((area) => area !== undefined);
  return {
    set: toCriteriaSet(header, areas, conversion),
    files: [headerFile, ...areaFiles],
    isWhole: areas.length === decoded.length,
  };
}
