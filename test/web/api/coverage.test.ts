import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../../src/web/api/operations.js';
import { ROUTES } from '../../../src/web/routes.js';
import { ONLY_HERE, PAGES } from './page-coverage.js';

const routes = ROUTES.map(({ method, path }) => `${method} ${path}`);
const operations = OPERATIONS.map(({ id }) => id);
const named = Object.values(PAGES).flatMap((covered) => ('why' in covered ? [] : covered));

describe('the API beside the pages', () => {
  it('has operations for every page, or says why not', () => {
    expect(routes.filter((route) => PAGES[route] === undefined)).toEqual([]);
  });

  it('is told of pages and operations that are there', () => {
    expect(Object.keys(PAGES).filter((route) => !routes.includes(route))).toEqual([]);
    expect([...named, ...Object.keys(ONLY_HERE)].filter((id) => !operations.includes(id))).toEqual([]);
  });

  it('has no operation that no page is like, unless it says why', () => {
    expect(operations.filter((id) => !named.includes(id) && ONLY_HERE[id] === undefined)).toEqual([]);
    expect(Object.keys(ONLY_HERE).filter((id) => named.includes(id))).toEqual([]);
  });

  it('gives no page that changes something over to operations that only read', () => {
    const deeds = new Set(OPERATIONS.filter(({ method }) => method === 'POST').map(({ id }) => id));
    const posts = Object.entries(PAGES).filter(([route]) => route.startsWith('POST '));
    expect(posts.filter(([, covered]) => !('why' in covered || covered.some((id) => deeds.has(id))))).toEqual([]);
  });
});
