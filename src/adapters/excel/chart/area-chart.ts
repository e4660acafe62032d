import { createRequire } from 'node:module';
import type { NodeScore } from '../../../domain/score.js';
import { formatPercent, formatPoints } from '../../messages/index.js';

/** A finished picture and its size in pixels as placed on the sheet. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const FONT = 'Be Vietnam Pro';
const FONT_FILES = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'];
const WIDTH = 1000;
const ROW_HEIGHT = 44;
const FRAME_HEIGHT = 60;
/** Pixels drawn for each pixel placed, so that print is sharp. */
const SHARPNESS = 2;

/**
 * Draws points against the maximum for each area: a dark bar inside a framed one, with the figures in words beside it,
 * so that nothing depends on colour. No areas: no picture.
 */
export async function drawAreaChart(areas: readonly NodeScore[], places: number): Promise<Picture | undefined> {
  if (areas.length === 0) return undefined;
  const [svg, { Resvg }] = await Promise.all([drawSvg(areas, places), import('@resvg/resvg-js')]);
  const resolve = createRequire(import.meta.url).resolve;
  const image = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'width', value: WIDTH * SHARPNESS },
    font: {
      loadSystemFonts: false,
      defaultFontFamily: FONT,
      fontFiles: FONT_FILES.map((file) => resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)),
    },
  });
  return { png: image.render().asPng(), width: WIDTH, height: heightFor(areas) };
}

async function drawSvg(areas: readonly NodeScore[], places: number): Promise<string> {
  const [{ init, use }, { BarChart }, { GridComponent }, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  use([BarChart, GridComponent, SVGRenderer]);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: heightFor(areas) });
  try {
    chart.setOption(options(areas, places));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function options(areas: readonly NodeScore[], places: number) {
  const shownFirst = [...areas].reverse();
  const names = shownFirst.map((area) => area.criterion.name);
  const text = { fontFamily: FONT, fontSize: 13, color: '#000000' };
  return {
    animation: false,
    textStyle: text,
    grid: { left: 330, right: 150, top: 10, bottom: 34 },
    xAxis: {
      type: 'value',
      min: 0,
      axisLabel: { ...text, fontSize: 12 },
      splitLine: { show: false },
      axisLine: { show: true },
    },
    // An axis for each series: bars of one axis would be laid side by side, not one inside the other.
    yAxis: [
      {
        type: 'category',
        data: names,
        axisTick: { show: false },
        axisLabel: { ...text, width: 310, overflow: 'break', lineHeight: 16 },
      },
      { type: 'category', data: names, show: false },
    ],
    series: [
      {
        type: 'bar',
        barWidth: 24,
        itemStyle: { color: '#ffffff', borderColor: '#000000', borderWidth: 1.5 },
        label: {
          ...text,
          show: true,
          position: 'right',
          fontWeight: 700,
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => labelOf(shownFirst[dataIndex], places),
        },
        data: shownFirst.map((area) => area.max.toNumber()),
      },
      {
        type: 'bar',
        barWidth: 14,
        yAxisIndex: 1,
        itemStyle: { color: '#404040' },
        data: shownFirst.map((area) => area.points.toNumber()),
      },
    ],
  };
}

/** `18,15/20,00 (90,75%)`. */
function labelOf(area: NodeScore | undefined, places: number): string {
  if (area === undefined) return '';
  const share = area.max.isZero() ? '' : ` (${formatPercent(area.points.dividedBy(area.max), 1)})`;
  return `${formatPoints(area.points, places)}/${formatPoints(area.max, places)}${share}`;
}

function heightFor(areas: readonly NodeScore[]): number {
  return FRAME_HEIGHT + areas.length * ROW_HEIGHT;
}
