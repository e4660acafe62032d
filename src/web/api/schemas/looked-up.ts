import { count, day, exact, list, moment, named, ofSets, points, shape, text, word, yesNo } from './shape.js';
import { head, headMore } from './shared.js';

const set = shape(
  { id: text, version: text, name: text, indexName: text, validFrom: day },
  { validTo: day, notice: text, hash: text, basis: list(shape({ document: text, checkedOn: day }, { article: text })) },
);
const dossier = shape(
  { code: text, urgency: word('late', 'near'), daysLeft: count, daysLate: count, repeated: yesNo },
  { procedure: text, deadline: day, cause: text },
);

/** Packs, lists, sets of criteria and what is found by words. */
export const LOOKED_UP = {
  Pack: shape({
    ...{ month: text, sets: list(text), bytes: count },
    documents: list(shape({ name: text, item: named('Item') })),
  }),
  Found: shape({
    criteria: list(shape({ set: text, code: text, name: text, max: points })),
    requirements: list(shape({ set: text, requirement: text, title: text, criterion: text })),
    files: list(shape({ item: named('Item') }, { title: text })),
    departments: list(shape({ id: text, name: text, aliases: list(text) })),
  }),
  Dossiers: shape({
    isImported: yesNo,
    departments: list(
      shape(
        { department: text, late: count, near: count, awaiting: count, isOpen: yesNo, dossiers: list(dossier) },
        { known: text },
      ),
    ),
  }),
  Imports: shape({
    imports: list(
      shape({
        ...{
          kind: text,
          source: text,
          fileName: text,
          sha256: text,
          read: count,
          refused: count,
          by: text,
          at: moment,
        },
      }),
    ),
  }),
  Layers: ofSets(
    {
      ...head,
      layers: list(
        shape(
          { code: text, layer: text, layerName: text, points: exact, reason: text, source: text, by: text, at: moment },
          { beside: named('Published') },
        ),
      ),
    },
    headMore,
  ),
  Sets: shape({
    sets: list(set),
    documents: list(shape({ id: text, title: text, issuer: text }, { number: text, issuedOn: day, url: text })),
    used: list(shape({ set: text, version: text, code: text, months: list(shape({ month: text, version: count })) })),
  }),
  SetChanges: shape({
    ...{ before: set, after: set },
    changes: list(shape({ code: text, name: text, parts: list(text) })),
    points: {
      ...{ allOf: [named('Difference')], properties: { assumed: yesNo } },
      description: 'Giả định: tháng ấy chấm theo bộ hiện nay với số liệu lúc khóa.',
    },
  }),
  Opening: shape({ commune: text, mayOpen: yesNo, candidates: list(text), sets: list(set) }, { last: named('Month') }),
} as const;
