/* Draws each chart from the table that stands below it: one truth for eyes, readers of screens and files. A mark leads where its row leads. */
const RELOAD_AFTER = 5 * 60 * 1000;
const ROW = 26;

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Head, labels, links and numbers of the table of a chart. */
const read = (section) => {
  const rows = [...section.querySelectorAll('tbody tr')];
  return {
    heads: [...section.querySelectorAll('thead th')].slice(1).map((head) => head.textContent.trim()),
    labels: rows.map((row) => row.querySelector('th').textContent.trim()),
    links: rows.map((row) => row.querySelector('a').getAttribute('href')),
    shown: rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
    values: rows.map((row) => [...row.querySelectorAll('td')].map((cell) => (cell.dataset.value === '' ? null : Number(cell.dataset.value)))),
  };
};

const colours = () => [css('--td-blue'), css('--td-gold'), css('--td-won'), css('--td-edge'), css('--td-lost')];

const common = (large) => ({
  animation: false,
  color: colours(),
  textStyle: { fontFamily: 'Be Vietnam Pro, system-ui, sans-serif', fontSize: large ? 17 : 12, color: css('--td-ink') },
  grid: { left: 8, right: 28, top: 34, bottom: 8, containLabel: true },
  legend: { top: 0, left: 0, textStyle: { color: css('--td-ink'), fontSize: large ? 16 : 12 }, itemWidth: 14, itemHeight: 10 },
});

/* Words of a tooltip are drawn, not made of markup: a strict policy lets no style in. */
const tip = (words) => ({
  trigger: 'item', renderMode: 'richText', confine: true, formatter: words, backgroundColor: css('--td-card'), borderColor: css('--td-edge'),
  textStyle: { color: css('--td-ink') },
});

const category = (labels, large, more) => ({
  type: 'category', data: labels, axisTick: { show: false }, axisLine: { lineStyle: { color: css('--td-line') } },
  ...more,
  axisLabel: { color: css('--td-ink'), fontSize: large ? 16 : 12, lineHeight: large ? 19 : 14, interval: 0, ...more.axisLabel },
});

const amount = (unit, more) => ({
  type: 'value', axisLabel: { color: css('--td-soft'), formatter: (value) => value.toLocaleString(document.documentElement.lang) + (unit === '%' ? ' %' : ''), hideOverlap: true },
  splitLine: { lineStyle: { color: css('--td-line') } }, max: unit === '%' ? 100 : null, ...more,
});

/* Names stand whole where there is room, on several lines; the rest of a very long one is in the table and in the tooltip. */
const names = (table, large, width, most) => {
  const wide = Math.round(width * most);
  return category(table.labels, large, { inverse: true, axisLabel: { width: wide, overflow: 'break' } });
};
const linesOf = (labels, large, wide) => Math.max(...labels.map((label) => Math.ceil((label.length * (large ? 9.5 : 7)) / wide)));

const bars = (table, { unit, large, width, stacked, verdicts }) => ({
  ...common(large),
  ...(verdicts ? { color: [css('--td-won'), css('--td-lost'), css('--td-edge')] } : {}),
  height: table.labels.length * Math.max(stacked ? ROW * 1.4 : ROW * Math.max(1.2, table.heads.length * 0.75), 10 + 15 * linesOf(table.labels, large, width * 0.34)) + 80,
  legend: { ...common(large).legend, show: table.heads.length > 1 },
  tooltip: tip((mark) => `${table.labels[mark.dataIndex]}\n${mark.seriesName}: ${table.shown[mark.dataIndex][mark.seriesIndex]}`),
  yAxis: names(table, large, width, 0.34),
  xAxis: amount(unit, { minInterval: unit === '%' ? 0 : 1 }),
  series: table.heads.map((head, column) => ({
    type: 'bar', name: head, stack: stacked ? 'all' : null, barMaxWidth: large ? 30 : 18, cursor: 'pointer',
    data: table.values.map((row) => row[column]),
    label: {
      show: true, position: stacked ? 'inside' : 'right', color: stacked ? css('--td-card') : css('--td-ink'), fontSize: large ? 15 : 11,
      formatter: (mark) => (stacked && !mark.value ? '' : table.shown[mark.dataIndex][column]),
    },
  })),
  grid: { ...common(large).grid, right: stacked ? 28 : 70, top: table.heads.length > 1 ? 34 : 10 },
});

const heat = (table, { large, width }) => {
  const wide = (width * 0.55) / table.heads.length - 8;
  const above = 12 + (large ? 19 : 14) * linesOf(table.heads, large, wide);
  return {
    ...common(large),
    height: table.labels.length * Math.max(large ? ROW * 1.6 : ROW * 1.25, 8 + 15 * linesOf(table.labels, large, width * 0.38)) + above + 16,
    legend: { show: false },
    tooltip: tip((mark) => `${table.labels[mark.value[1]]}\n${table.heads[mark.value[0]]}: ${table.shown[mark.value[1]][mark.value[0]]}`),
    xAxis: category(table.heads, large, { position: 'top', axisLabel: { width: wide, overflow: 'break' } }),
    yAxis: names(table, large, width, 0.38),
    visualMap: {
      show: false, min: 0, max: 100, inRange: { color: [css('--td-heat-low'), css('--td-heat-mid'), css('--td-heat-high')] },
    },
    series: [{
      type: 'heatmap', cursor: 'pointer', itemStyle: { borderColor: css('--td-card'), borderWidth: 2 },
      data: table.values.flatMap((row, y) => row.map((value, x) => [x, y, value])).filter((cell) => cell[2] !== null),
      label: { show: true, color: css('--td-ink'), formatter: (mark) => table.shown[mark.value[1]][mark.value[0]], fontSize: large ? 15 : 11 },
    }],
    grid: { ...common(large).grid, top: above, containLabel: false, left: Math.round(width * 0.38) + 12, right: 12 },
  };
};

const box = (table, { unit, large, width }) => ({
  ...common(large),
  height: table.labels.length * Math.max(ROW * 1.8, 10 + 15 * linesOf(table.labels, large, width * 0.34)) + 60,
  legend: { show: false },
  tooltip: tip((mark) => [table.labels[mark.dataIndex], ...table.heads.map((head, i) => `${head}: ${table.shown[mark.dataIndex][i]}`)].join('\n')),
  yAxis: names(table, large, width, 0.34),
  xAxis: amount(unit, { scale: true }),
  series: [{
    type: 'boxplot', cursor: 'pointer', boxWidth: [10, 26], data: table.values,
    itemStyle: { color: css('--td-blue-soft'), borderColor: css('--td-blue'), borderWidth: 2 },
  }],
  grid: { ...common(large).grid, top: 10 },
});

const STROKES = ['solid', 'dashed', 'dotted'];
const lines = (table, { unit, large, width }) => ({
  ...common(large),
  height: large ? 320 : 240,
  legend: { ...common(large).legend, show: table.heads.length > 1 },
  tooltip: tip((mark) => `${table.labels[mark.dataIndex]}\n${mark.seriesName}: ${table.shown[mark.dataIndex][table.heads.indexOf(mark.seriesName)]}`),
  xAxis: category(table.labels, large, {
    axisLabel: { interval: null, hideOverlap: true, width: Math.max(70, (width * 0.85) / table.labels.length - 8), overflow: 'break' },
  }),
  yAxis: amount(unit, {}),
  series: table.heads.map((head, column) => ({ head, column })).filter(({ column }) => table.values.some((row) => row[column] !== null)).map(({ head, column }) => ({
    type: 'line', name: head, color: colours()[column], cursor: 'pointer', symbolSize: 7, lineStyle: { type: STROKES[column % STROKES.length], width: 2.5 },
    data: table.values.map((row) => row[column]),
  })),
});

const KINDS = {
  bars,
  stacked: (table, how) => bars(table, { ...how, stacked: true }),
  verdicts: (table, how) => bars(table, { ...how, stacked: true, verdicts: true }),
  heat: (table, how) => (table.heads.length === 1 ? bars(table, how) : heat(table, how)),
  box,
  lines,
};

const draw = (section) => {
  const table = read(section);
  const wall = section.closest('.td-wall') !== null;
  const drawing = section.querySelector('.td-drawing');
  const { height, ...option } = KINDS[section.dataset.chart](table, { unit: section.dataset.unit, large: wall, width: drawing.clientWidth });
  drawing.style.height = `${Math.round(height * (wall ? 1.25 : 1))}px`;
  const chart = window.echarts.init(drawing);
  chart.setOption(option);
  /* Short bars are hard to hit: the whole row leads, its name too. */
  chart.getZr().on('click', ({ offsetX, offsetY }) => {
    const [x, y] = chart.convertFromPixel({ seriesIndex: 0 }, [offsetX, offsetY]);
    const row = Math.round(section.dataset.chart === 'lines' ? x : y);
    if (row >= 0 && row < table.links.length) { location.assign(table.links[row]); }
  });
  drawing.style.cursor = 'pointer';
  new ResizeObserver(() => chart.resize()).observe(drawing);
};

/* Without the library the tables stand open. */
const sections = [...document.querySelectorAll('[data-chart]')];
if (window.echarts) { sections.forEach(draw); } else { sections.forEach((section) => { section.querySelector('details').open = true; }); }
if (document.querySelector('.td-wall')) { setTimeout(() => location.reload(), RELOAD_AFTER); }
