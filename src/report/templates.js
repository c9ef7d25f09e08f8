// Generated from templates/ by test/tools/templates.mjs; do not edit.
import Handlebars from 'handlebars/runtime.js';

export const pageStyle = ":root{color-scheme: light dark;--text: #1b1f24;--muted: #57606a;--line: #d8dde3;--back: #fff;--panel: #f5f7f9;--accent: #0a58ca;--up: #1a7f37;--down: #b3261e;--new: #0a58ca;--ins: #e3f4e7;--ins-text: #0d5524;--del-text: #8d2d26;--target: #fff4cc;--band: #24292f;--band-text: #fff;--stayed: #dfe4e9;--wedge-left: #8b949e}@media (prefers-color-scheme: dark){:root{--text: #e6e9ed;--muted: #a2acb8;--line: #343b44;--back: #111418;--panel: #1a1f25;--accent: #8ab8ff;--up: #6fd388;--down: #ff9d94;--new: #8ab8ff;--ins: #163521;--ins-text: #a5e5b6;--del-text: #f4a8a0;--target: #3d3412;--band: #d3d9e0;--band-text: #14181c;--stayed: #2b323a;--wedge-left: #7d8793}}*{box-sizing: border-box}html{scroll-padding-top: 1rem;-webkit-text-size-adjust: 100%}body{margin: 0 auto;max-width: 76rem;padding: 2.25rem clamp(1rem,4vw,2.5rem) 4rem;color: var(--text);background: var(--back);font: 1rem/1.6 system-ui,-apple-system,\"Segoe UI\",\"PingFang SC\",\"Hiragino Sans GB\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Source Han Sans SC\",sans-serif;overflow-wrap: anywhere}a{color: var(--accent);text-underline-offset: .15em;text-decoration-thickness: 1px}:focus-visible{outline: 3px solid var(--accent);outline-offset: 2px;border-radius: 2px}.vh{position: absolute;width: 1px;height: 1px;margin: -1px;overflow: hidden;clip-path: inset(50%);white-space: nowrap}.skip{position: absolute;left: -999rem;padding: .5rem 1rem;background: var(--back);z-index: 5}.skip:focus{left: 1rem;top: .5rem}h1,h2,h3{line-height: 1.25;text-wrap: balance}h1{text-spacing-trim: trim-start;font-size: clamp(1.5rem,1.2rem + 1.6vw,2.25rem);font-weight: 700;letter-spacing: -.01em;margin: .1rem 0 .35rem}h2{font-size: 1.25rem;margin: 0 0 .35rem}h3{font-size: 1rem;margin: 1.25rem 0 .35rem}p{margin: .35rem 0;max-width: 46rem}small,.about,.vendor,.eyebrow,.quiet,.made{color: var(--muted)}.count{color: var(--muted);font-weight: 400;font-size: .9em;font-variant-numeric: tabular-nums}.eyebrow{margin: 0;font-size: .9375rem}.span{margin: 0}.span > span{display: inline-block;margin-right: .35rem}.verdict{font-size: clamp(1.125rem,1rem + .6vw,1.375rem);line-height: 1.45;margin: 1.25rem 0 0;max-width: 52rem}.board-title{font-size: 1.5rem;margin-top: 3.5rem;border-top: 2px solid var(--text);padding-top: 1rem}.board-verdict{font-size: 1.0625rem}main section section,#prose,#findings,#earlier{margin-top: 2.75rem}.tiles{list-style: none;margin: 1.75rem 0 0;padding: 0;display: grid;grid-template-columns: repeat(auto-fit,minmax(min(100%,11.5rem),1fr));border-top: 1px solid var(--line);border-bottom: 1px solid var(--line)}.tiles li{display: flex}.tiles li > *{flex: 1;display: block;padding: 1rem 1.25rem 1rem 0;color: inherit;text-decoration: none}.tiles b{display: block;font-size: 2.25rem;line-height: 1.1;font-weight: 650;font-variant-numeric: tabular-nums;letter-spacing: -.02em}.tiles .label{display: block;font-weight: 600;line-height: 1.35;margin-top: .15rem}.tiles .note{display: block;color: var(--muted);font-size: .875rem;line-height: 1.4;margin-top: .15rem}.tiles a .label{color: var(--accent);text-decoration: underline;text-decoration-thickness: 1px;text-underline-offset: .15em}.tiles .quiet b{color: var(--muted)}nav ul{list-style: none;margin: 1rem 0 0;padding: 0;display: flex;flex-wrap: wrap;gap: .15rem 1.25rem;font-size: .9375rem}nav li{padding: .2rem 0}.lines{list-style: none;margin: .75rem 0 0;padding: 0;max-width: 60rem}.lines li{padding: .5rem 0;border-top: 1px solid var(--line)}.lines li:last-child{border-bottom: 1px solid var(--line)}.noise .lines{color: var(--muted)}.movers .lines a{font-weight: 600}.group{border-top: 1px solid var(--line);padding: .4rem 0}.about + .group{margin-top: .75rem}.group:last-of-type{border-bottom: 1px solid var(--line)}.placed{display: grid;grid-template-columns: 12rem 1fr;gap: 0 1.5rem}.group h3{margin: 0;padding: .15rem 0;font-size: .9375rem;font-weight: 500;line-height: 1.5;font-variant-numeric: tabular-nums}.entries{list-style: none;margin: 0;padding: 0;display: grid;grid-template-columns: repeat(auto-fill,minmax(min(100%,19rem),1fr));column-gap: 2rem}.entries li{padding: .15rem 0;line-height: 1.5}.entries b{font-weight: 500}.vendor{font-size: .875rem;white-space: nowrap}.tag{display: inline-block;font-size: .8125rem;color: var(--muted);border: 1px solid var(--line);border-radius: 3px;padding: 0 .4em}li:target,tr:target > *{background: var(--target)}.strip{display: flex;gap: .5rem;align-items: center;max-width: 34rem;font-size: .8125rem;color: var(--muted);font-variant-numeric: tabular-nums}.bar{display: block;flex: 1;min-width: 0;height: 1.25rem}.detail{font-size: .9375rem;color: var(--muted);margin: .1rem 0 0;max-width: none}.detail a{color: inherit;font-weight: 400 !important}.bar .base{fill: var(--line)}.bar .old{fill: var(--wedge-left)}.bar.up .new{fill: var(--up)}.bar.down .new{fill: var(--down)}.scroll{position: relative;overflow: auto;margin: .75rem 0 0;border-top: 1px solid var(--line);border-bottom: 1px solid var(--line)}.tall{max-height: min(85vh,60rem)}table{border-collapse: separate;border-spacing: 0;width: 100%;font-size: .9375rem;line-height: 1.4;overflow-wrap: normal;word-break: keep-all}caption{text-align: left;color: var(--muted);padding: .5rem 0}th,td{text-align: left;vertical-align: top;padding: .4rem .75rem .4rem .25rem;unicode-bidi: isolate}tbody th{font-weight: 500;min-width: 13rem;overflow-wrap: anywhere}thead th{position: sticky;top: 0;z-index: 1;background: var(--back);border-bottom: 2px solid var(--text);vertical-align: bottom;font-weight: 600;white-space: normal;word-break: normal;min-width: 4.75rem}tbody td,tbody th{border-top: 1px solid transparent}tbody tr:hover > *{background: var(--panel)}tr.block > *{border-top: 1px solid var(--wedge-left)}.sorted tr.block > *{border-top-color: transparent}.n{text-align: right}td{font-variant-numeric: tabular-nums}.n1 td:nth-child(1),.n2 td:nth-child(2),.n3 td:nth-child(3),.n4 td:nth-child(4),.n5 td:nth-child(5),.n6 td:nth-child(6),.n7 td:nth-child(7),.n8 td:nth-child(8),.n9 td:nth-child(9),.n10 td:nth-child(10),.n11 td:nth-child(11),.n12 td:nth-child(12),.n13 td:nth-child(13),.n14 td:nth-child(14),.n15 td:nth-child(15),.n16 td:nth-child(16){text-align: right;white-space: nowrap}.full td:last-child{white-space: nowrap}.leavers .head th{padding-top: 1.5rem;border-bottom: 1px solid var(--line);font-weight: 600}tr.left > *{color: var(--muted)}tr.entered th,tr.entered td:last-child{color: var(--new);font-weight: 600}th button{all: unset;cursor: pointer;font: inherit;display: inline}th button::after{content: \"\\2195\";display: inline-block;width: 1em;margin-left: .2em;color: var(--muted);font-weight: 400;text-align: center}[aria-sort=ascending] button::after{content: \"\\2191\";color: var(--text)}[aria-sort=descending] button::after{content: \"\\2193\";color: var(--text)}th button:focus-visible{outline: 3px solid var(--accent);outline-offset: 2px}.rank{display: none}.board:has(.show-ranks:not(:checked)) .r2 td:nth-child(2),.board:has(.show-ranks:not(:checked)) .r3 td:nth-child(3),.board:has(.show-ranks:not(:checked)) .r4 td:nth-child(4),.board:has(.show-ranks:not(:checked)) .r5 td:nth-child(5),.board:has(.show-ranks:not(:checked)) .r6 td:nth-child(6),.board:has(.show-ranks:not(:checked)) .r7 td:nth-child(7),.board:has(.show-ranks:not(:checked)) .r8 td:nth-child(8),.board:has(.show-ranks:not(:checked)) .r9 td:nth-child(9),.board:has(.show-ranks:not(:checked)) .r10 td:nth-child(10),.board:has(.show-ranks:not(:checked)) .r11 td:nth-child(11),.board:has(.show-ranks:not(:checked)) .r12 td:nth-child(12),.board:has(.show-ranks:not(:checked)) .r13 td:nth-child(13),.board:has(.show-ranks:not(:checked)) .r14 td:nth-child(14),.board:has(.show-ranks:not(:checked)) .r15 td:nth-child(15),.board:has(.show-ranks:not(:checked)) .r16 td:nth-child(16){display: none}.board:has(.show-ranks:checked) .rank{display: table-cell}ins{background: var(--ins);color: var(--ins-text);text-decoration: none;padding: 0 .2em;border-radius: 2px}del{color: var(--del-text)}.r2 td:nth-child(2) *,.r3 td:nth-child(3) *,.r4 td:nth-child(4) *,.r5 td:nth-child(5) *,.r6 td:nth-child(6) *,.r7 td:nth-child(7) *,.r8 td:nth-child(8) *,.r9 td:nth-child(9) *,.r10 td:nth-child(10) *,.r11 td:nth-child(11) *,.r12 td:nth-child(12) *,.r13 td:nth-child(13) *,.r14 td:nth-child(14) *,.r15 td:nth-child(15) *,.r16 td:nth-child(16) *{background: none;color: var(--muted)}.tools{display: flex;flex-wrap: wrap;gap: .5rem 1.5rem;align-items: center;margin-top: .75rem;font-size: .9375rem}.tools label{display: inline-flex;gap: .5rem;align-items: center;min-height: 2rem}.tools label[hidden]{display: none}input[type=search]{font: inherit;color: inherit;background: var(--back);border: 1px solid var(--muted);border-radius: 4px;padding: .25rem .5rem;width: min(16rem,60vw)}input[type=checkbox]{width: 1.1rem;height: 1.1rem;margin: 0;accent-color: var(--accent)}.shown{color: var(--muted)}.fold{margin-top: .75rem}main section > .fold[id]{margin-top: 2.75rem}summary{cursor: pointer;padding: .3rem 0;font-weight: 600}summary h2,summary h3{display: inline}summary p{margin-left: 1.1rem;font-weight: 400}.how{margin-top: .75rem;font-size: .9375rem;color: var(--muted)}.how summary{font-weight: 400}.legend{list-style: none;display: flex;flex-wrap: wrap;gap: .25rem 1.25rem;margin: .25rem 0 0;padding: 0;font-size: .875rem;color: var(--muted)}.legend li::before{content: \"\";display: inline-block;width: .9em;height: .9em;margin-right: .4em;border-radius: 2px;vertical-align: -.08em;background: var(--stayed)}.legend .rose::before{background: var(--up)}.legend .fell::before{background: var(--down)}.legend .entered::before{background: var(--new)}.legend .left::before{background: var(--wedge-left)}.flow-section .scroll:first-of-type{border: 0}.tie-flow{display: block;width: 100%;height: auto;font-size: 13px}.tie-flow .band{fill: var(--band)}.tie-flow .band-label{fill: var(--band-text)}.tie-flow .edition{fill: var(--text);font-weight: 650;font-size: 15px}.tie-flow .models,.tie-flow .left-count{fill: var(--muted)}.tie-flow .stayed{fill: var(--stayed)}.tie-flow text{paint-order: stroke}.tie-flow .left-count,.tie-flow .entered-count{stroke: var(--back);stroke-width: 3px;stroke-linejoin: round}.tie-flow .rose{fill: var(--up)}.tie-flow .fell{fill: var(--down)}.tie-flow .entered,.tie-flow .entered-count{fill: var(--new)}.tie-flow .left{fill: var(--wedge-left)}.history td:nth-child(2),.history td:nth-child(5){white-space: nowrap}.history svg{height: 20px;vertical-align: middle;margin-right: .4rem}.history path{fill: none;stroke: var(--muted);stroke-width: 1.5}.history path + path{stroke: var(--accent);stroke-width: 4;stroke-linecap: round}.prose p{max-width: 46rem;white-space: pre-line}.severity{font-weight: 600}footer{margin-top: 3.5rem;border-top: 1px solid var(--line);padding-top: .75rem}.editions{display: grid;grid-template-columns: repeat(auto-fit,minmax(min(100%,22rem),1fr));gap: 0 2rem}dl{display: grid;grid-template-columns: max-content 1fr;gap: .1rem 1rem;margin: .5rem 0;font-size: .9375rem}dt{color: var(--muted)}dd{margin: 0;overflow-wrap: anywhere}.made{font-size: .875rem;margin-top: 1.5rem}@media (max-width: 40rem){body{padding-top: 1.25rem}.placed{grid-template-columns: 1fr}.group h3{color: var(--muted)}.tiles{grid-template-columns: 1fr}.tiles li > *{display: grid;grid-template-columns: 4.5rem 1fr;gap: 0 .75rem;padding: .6rem 0;align-items: baseline}.tiles b{font-size: 1.75rem;grid-row: span 2}.tiles li + li{border-top: 1px solid var(--line)}}@media print{:root{--text: #000;--muted: #444;--line: #bbb;--back: #fff;--accent: #000;--ins: #fff;--target: #fff}html{font-size: 10pt}body{max-width: none;padding: 0}thead th{position: static}.scroll,.tall{overflow: visible;max-height: none}.tools,.skip,nav,th button::after{display: none}details::details-content{content-visibility: visible;block-size: auto}tr,li,.tie-flow{break-inside: avoid}h2,h3{break-after: avoid}footer a[href^=http]::after{content: \" (\" attr(href) \")\"}table{font-size: .8rem}td{white-space: normal !important}}@media (prefers-reduced-motion: no-preference){html{scroll-behavior: smooth}}";
export const pageScript = "// The change page's only script: tables sort by buttons in their heads and filter by a box. Without it the page reads the same.\n(() => {\n  const compareText = new Intl.Collator(document.documentElement.lang, {numeric: true}).compare;\n  const textOf = (cell) => ((cell && (cell.querySelector('ins') || cell).textContent) || '').trim();\n  const numberOf = (cell) => {\n    const text = cell && cell.dataset.v !== undefined ? cell.dataset.v : textOf(cell).replace(/,/g, '').replace(/\\u2212/g, '-').replace(/^[^\\d-]*/, '');\n    return parseFloat(text);\n  };\n\n  const sortBy = (table, head, direction) => {\n    const column = head.cellIndex;\n    const isNumeric = head.classList.contains('n');\n    const body = table.tBodies[0];\n    const rows = [...body.rows].map((row, at) => ({row, at, value: isNumeric ? numberOf(row.cells[column]) : textOf(row.cells[column])}));\n    const isEmpty = ({value}) => (isNumeric ? Number.isNaN(value) : value === '');\n    rows.sort((a, b) => {\n      if (isEmpty(a) || isEmpty(b)) return isEmpty(a) - isEmpty(b) || a.at - b.at;\n      return direction * (isNumeric ? a.value - b.value : compareText(a.value, b.value)) || a.at - b.at;\n    });\n    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');\n    head.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');\n    table.classList.toggle('sorted', column !== 0 || direction < 0);\n    body.append(...rows.map(({row}) => row));\n  };\n\n  const makeSortable = (table) => {\n    for (const head of table.tHead.rows[0].cells) {\n      const button = document.createElement('button');\n      button.type = 'button';\n      button.append(...head.childNodes);\n      head.append(button);\n      button.addEventListener('click', () => sortBy(table, head, head.getAttribute('aria-sort') === 'ascending' ? -1 : 1));\n    }\n  };\n\n  const makeFilter = (label) => {\n    const table = label.closest('section').querySelector('table[data-sortable]');\n    const output = label.parentNode.querySelector('.shown');\n    label.hidden = false;\n    label.querySelector('input').addEventListener('input', ({target}) => {\n      const wanted = target.value.trim().toLowerCase();\n      const rows = [...table.querySelectorAll('tbody tr:not(.head)')];\n      let shown = 0;\n      for (const row of rows) {\n        row.hidden = !row.textContent.toLowerCase().includes(wanted);\n        if (!row.hidden) shown += 1;\n      }\n      output.textContent = wanted === '' ? '' : output.dataset.text.replace('{shown}', shown).replace('{count}', rows.length);\n    });\n  };\n\n  // A link into a folded part opens it.\n  const openTarget = () => {\n    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));\n    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;\n    if (target) target.scrollIntoView();\n  };\n\n  document.querySelectorAll('table[data-sortable]').forEach(makeSortable);\n  document.querySelectorAll('.filter').forEach(makeFilter);\n  addEventListener('hashchange', openTarget);\n  openTarget();\n})();";
/** What the page's Content-Security-Policy allows to run. */
export const pageScriptHash = 'sha256-cgRolF4KXu6gwk1cly37esf+r4XluRNDKmxAeRUIIQE=';

const engine = Handlebars.create();
const partials = {
  "account": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "name", {"start":{"line":2,"column":777},"end":{"line":2,"column":781}} ), depth0))
    + "</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"numbers"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":788},"end":{"line":2,"column":831}}})) != null ? stack1 : "")
    + "</tr>";
},"1":function(container,depth0,helpers,partials,data) {
    return "<td>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</td>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"fold\" id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":1,"column":28},"end":{"line":1,"column":34}} ), depth0))
    + "-account\"><summary><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountTitle", {"start":{"line":1,"column":61},"end":{"line":1,"column":79}} ), depth0))
    + "</h2></summary><p class=\"about\">"
    + alias3(alias2(alias1(depth0, "about", {"start":{"line":1,"column":115},"end":{"line":1,"column":120}} ), depth0))
    + "</p>\n<div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountTitle", {"start":{"line":2,"column":66},"end":{"line":2,"column":84}} ), depth0))
    + "\"><table class=\"account n2 n3 n4 n5 n6 n7 n8 n9\" data-sortable><caption class=\"vh\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountTitle", {"start":{"line":2,"column":171},"end":{"line":2,"column":189}} ), depth0))
    + "</caption><thead><tr><th scope=\"col\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountName", {"start":{"line":2,"column":230},"end":{"line":2,"column":247}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountBefore", {"start":{"line":2,"column":282},"end":{"line":2,"column":301}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\" aria-sort=\"ascending\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountAfter", {"start":{"line":2,"column":358},"end":{"line":2,"column":376}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountDifference", {"start":{"line":2,"column":411},"end":{"line":2,"column":434}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountEntrants", {"start":{"line":2,"column":469},"end":{"line":2,"column":490}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountLeavers", {"start":{"line":2,"column":525},"end":{"line":2,"column":545}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountOvertaken", {"start":{"line":2,"column":580},"end":{"line":2,"column":602}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountOvertook", {"start":{"line":2,"column":637},"end":{"line":2,"column":658}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "accountTieOrder", {"start":{"line":2,"column":693},"end":{"line":2,"column":714}} ), depth0))
    + "</th></tr></thead><tbody>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":741},"end":{"line":2,"column":845}}})) != null ? stack1 : "")
    + "</tbody></table></div></details>\n";
},"useData":true}),
  "cell": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<del><span class=\"vh\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "pageWas", {"start":{"line":1,"column":41},"end":{"line":1,"column":54}} ), depth0))
    + " </span>"
    + alias3(alias2(alias1(depth0, "before", {"start":{"line":1,"column":66},"end":{"line":1,"column":72}} ), depth0))
    + "</del> <ins><span class=\"vh\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "pageNow", {"start":{"line":1,"column":105},"end":{"line":1,"column":118}} ), depth0))
    + " </span>"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":1,"column":130},"end":{"line":1,"column":134}} ), depth0))
    + "</ins>";
},"1":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":1,"column":152},"end":{"line":1,"column":156}} ), depth0));
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isChanged"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":165}}})) != null ? stack1 : "");
},"useData":true}),
  "contents": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<nav aria-label=\""
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "pageContents", {"start":{"line":1,"column":35},"end":{"line":1,"column":53}} ), depth0))
    + "\"><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"contents"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":61},"end":{"line":1,"column":186}}})) != null ? stack1 : "")
    + "</ul></nav>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><a href=\"#"
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":1,"column":95},"end":{"line":1,"column":99}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":1,"column":105},"end":{"line":1,"column":109}} ), depth0))
    + "</a>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"count"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":115},"end":{"line":1,"column":172}}})) != null ? stack1 : "")
    + "</li>";
},"2":function(container,depth0,helpers,partials,data) {
    return " <span class=\"count\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "count", {"start":{"line":1,"column":151},"end":{"line":1,"column":156}} ), depth0))
    + "</span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"contents"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":204}}})) != null ? stack1 : "")
    + "\n";
},"useData":true}),
  "findings": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h3>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "findingsFresh", {"start":{"line":2,"column":19},"end":{"line":2,"column":38}} ), depth0))
    + "</h3><ul class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"fresh"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":63},"end":{"line":2,"column":186}}})) != null ? stack1 : "")
    + "</ul>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"freshMore"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":191},"end":{"line":2,"column":235}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li><span class=\"severity\">"
    + alias3(alias2(alias1(depth0, "severity", {"start":{"line":2,"column":107},"end":{"line":2,"column":115}} ), depth0))
    + "</span> "
    + alias3(alias2(alias1(depth0, "message", {"start":{"line":2,"column":127},"end":{"line":2,"column":134}} ), depth0))
    + " <small>"
    + alias3(alias2(alias1(depth0, "place", {"start":{"line":2,"column":146},"end":{"line":2,"column":151}} ), depth0))
    + " · "
    + alias3(alias2(alias1(depth0, "rule", {"start":{"line":2,"column":158},"end":{"line":2,"column":162}} ), depth0))
    + "</small></li>";
},"2":function(container,depth0,helpers,partials,data) {
    return "<p>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "freshMore", {"start":{"line":2,"column":213},"end":{"line":2,"column":222}} ), depth0))
    + "</p>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"fold\"><summary>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "findingsGone", {"start":{"line":3,"column":45},"end":{"line":3,"column":63}} ), depth0))
    + "</summary><ul class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"gone"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":93},"end":{"line":3,"column":215}}})) != null ? stack1 : "")
    + "</ul>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"goneMore"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":220},"end":{"line":3,"column":262}}})) != null ? stack1 : "")
    + "</details>";
},"4":function(container,depth0,helpers,partials,data) {
    return "<p>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "goneMore", {"start":{"line":3,"column":241},"end":{"line":3,"column":249}} ), depth0))
    + "</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\"findings\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "findingsTitle", {"start":{"line":1,"column":29},"end":{"line":1,"column":48}} ), depth0))
    + "</h2><p>"
    + alias3(alias2(alias1(depth0, "summary", {"start":{"line":1,"column":60},"end":{"line":1,"column":67}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"fresh"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":242}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"gone"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":279}}})) != null ? stack1 : "")
    + "</section>\n";
},"useData":true}),
  "flow": engine.template({"0":function(container,depth0,helpers,partials,data) {
    return "<th scope=\"col\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</th>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "label", {"start":{"line":4,"column":362},"end":{"line":4,"column":367}} ), depth0))
    + "</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":374},"end":{"line":4,"column":415}}})) != null ? stack1 : "")
    + "</tr>";
},"2":function(container,depth0,helpers,partials,data) {
    return "<td>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</td>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h3>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "flowCrossed", {"start":{"line":5,"column":23},"end":{"line":5,"column":40}} ), depth0))
    + "</h3><ul class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"crossings"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":65},"end":{"line":5,"column":121}}})) != null ? stack1 : "")
    + "</ul>";
},"4":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li>"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":5,"column":90},"end":{"line":5,"column":94}} ), depth0))
    + ": "
    + alias3(alias2(alias1(depth0, "names", {"start":{"line":5,"column":100},"end":{"line":5,"column":105}} ), depth0))
    + "</li>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":1,"column":15},"end":{"line":1,"column":21}} ), depth0))
    + "-flow\" class=\"flow-section\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "flowSection", {"start":{"line":1,"column":57},"end":{"line":1,"column":74}} ), depth0))
    + "</h2>\n<ul class=\"legend\" aria-hidden=\"true\"><li class=\"stayed\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "flowLegendStayed", {"start":{"line":2,"column":59},"end":{"line":2,"column":81}} ), depth0))
    + "</li><li class=\"rose\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "flowLegendRose", {"start":{"line":2,"column":107},"end":{"line":2,"column":127}} ), depth0))
    + "</li><li class=\"fell\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "flowLegendFell", {"start":{"line":2,"column":153},"end":{"line":2,"column":173}} ), depth0))
    + "</li><li class=\"entered\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "flowLegendEntered", {"start":{"line":2,"column":202},"end":{"line":2,"column":225}} ), depth0))
    + "</li><li class=\"left\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "flowLegendLeft", {"start":{"line":2,"column":251},"end":{"line":2,"column":271}} ), depth0))
    + "</li></ul>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "flowSection", {"start":{"line":3,"column":61},"end":{"line":3,"column":78}} ), depth0))
    + "\"><div style=\"min-width:"
    + alias3(alias2(alias1(depth0, "width", {"start":{"line":3,"column":106},"end":{"line":3,"column":111}} ), depth0))
    + "px;max-width:"
    + alias3(alias2(alias1(depth0, "widest", {"start":{"line":3,"column":128},"end":{"line":3,"column":134}} ), depth0))
    + "px\">"
    + ((stack1 = alias2(alias1(depth0, "svg", {"start":{"line":3,"column":143},"end":{"line":3,"column":146}} ), depth0)) != null ? stack1 : "")
    + "</div></div>\n<details class=\"fold\"><summary>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "flowTable", {"start":{"line":4,"column":33},"end":{"line":4,"column":48}} ), depth0))
    + "</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "flowTable", {"start":{"line":4,"column":121},"end":{"line":4,"column":136}} ), depth0))
    + "\"><table><caption class=\"vh\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "flowTable", {"start":{"line":4,"column":169},"end":{"line":4,"column":184}} ), depth0))
    + "</caption><thead><tr><th scope=\"col\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tieFlowBand", {"start":{"line":4,"column":225},"end":{"line":4,"column":242}} ), depth0))
    + "</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"editions"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":249},"end":{"line":4,"column":305}}})) != null ? stack1 : "")
    + "</tr></thead><tbody>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"bands"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":325},"end":{"line":4,"column":429}}})) != null ? stack1 : "")
    + "</tbody></table></div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"crossings"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":5,"column":133}}})) != null ? stack1 : "")
    + "</details></section>\n";
},"useData":true}),
  "history": engine.template({"0":function(container,depth0,helpers,partials,data) {
    return "<p>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</p>";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "historyLine", {"start":{"line":5,"column":383},"end":{"line":5,"column":400}} ), depth0))
    + "</th>";
},"2":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.program(4, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":6,"column":41},"end":{"line":6,"column":108}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"vendor"),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":108},"end":{"line":6,"column":168}}})) != null ? stack1 : "")
    + "</th><td>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dot"),{"name":"if","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":177},"end":{"line":6,"column":299}}})) != null ? stack1 : "")
    + alias4(alias3(alias2(depth0, "scores", {"start":{"line":6,"column":301},"end":{"line":6,"column":307}} ), depth0))
    + "</td><td>"
    + alias4(alias3(alias2(depth0, "now", {"start":{"line":6,"column":320},"end":{"line":6,"column":323}} ), depth0))
    + "</td><td>"
    + alias4(alias3(alias2(depth0, "peak", {"start":{"line":6,"column":336},"end":{"line":6,"column":340}} ), depth0))
    + "</td><td>"
    + alias4(alias3(alias2(depth0, "seen", {"start":{"line":6,"column":353},"end":{"line":6,"column":357}} ), depth0))
    + "</td><td>"
    + alias4(alias3(alias2(depth0, "editions", {"start":{"line":6,"column":370},"end":{"line":6,"column":378}} ), depth0))
    + "</td><td>"
    + alias4(alias3(alias2(depth0, "top", {"start":{"line":6,"column":391},"end":{"line":6,"column":394}} ), depth0))
    + "</td>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depths[1],"hasLines"),{"name":"if","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":401},"end":{"line":6,"column":444}}})) != null ? stack1 : "")
    + "</tr>";
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\"#"
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":6,"column":65},"end":{"line":6,"column":69}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":6,"column":75},"end":{"line":6,"column":79}} ), depth0))
    + "</a>";
},"4":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "name", {"start":{"line":6,"column":95},"end":{"line":6,"column":99}} ), depth0));
},"5":function(container,depth0,helpers,partials,data) {
    return " <span class=\"vendor\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "vendor", {"start":{"line":6,"column":146},"end":{"line":6,"column":152}} ), depth0))
    + "</span>";
},"6":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<svg viewBox=\"0 0 "
    + alias3(alias2(alias1(depths[1], "sparkWidth", {"start":{"line":6,"column":208},"end":{"line":6,"column":221}} ), depth0))
    + " 20\" aria-hidden=\"true\"><path d=\""
    + alias3(alias2(alias1(depth0, "path", {"start":{"line":6,"column":258},"end":{"line":6,"column":262}} ), depth0))
    + "\"/><path d=\""
    + alias3(alias2(alias1(depth0, "dot", {"start":{"line":6,"column":278},"end":{"line":6,"column":281}} ), depth0))
    + "\"/></svg>";
},"7":function(container,depth0,helpers,partials,data) {
    return "<td>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "line", {"start":{"line":6,"column":426},"end":{"line":6,"column":430}} ), depth0))
    + "</td>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":1,"column":15},"end":{"line":1,"column":21}} ), depth0))
    + "\"><h2>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":1,"column":31},"end":{"line":1,"column":36}} ), depth0))
    + "</h2>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"highlights"),{"name":"each","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":44}}})) != null ? stack1 : "")
    + "\n<details class=\"fold\"><summary>"
    + alias3(alias2(alias1(depth0, "all", {"start":{"line":3,"column":33},"end":{"line":3,"column":36}} ), depth0))
    + "</summary><div class=\"tools\"><label class=\"filter\" hidden>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableFilter", {"start":{"line":3,"column":98},"end":{"line":3,"column":115}} ), depth0))
    + " <input type=\"search\" autocomplete=\"off\"></label><output class=\"shown\" data-text=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableShown", {"start":{"line":3,"column":201},"end":{"line":3,"column":217}} ), depth0))
    + "\" aria-live=\"polite\"></output></div>\n<div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableRegion", {"start":{"line":4,"column":66},"end":{"line":4,"column":83}} ), depth0))
    + "\"><table class=\"history n3 n4 n6 n7\" data-sortable><caption class=\"vh\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":4,"column":158},"end":{"line":4,"column":163}} ), depth0))
    + "</caption>\n<thead><tr><th scope=\"col\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "historyName", {"start":{"line":5,"column":29},"end":{"line":5,"column":46}} ), depth0))
    + "</th><th scope=\"col\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "historyScores", {"start":{"line":5,"column":71},"end":{"line":5,"column":90}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "historyNow", {"start":{"line":5,"column":125},"end":{"line":5,"column":141}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "historyPeak", {"start":{"line":5,"column":176},"end":{"line":5,"column":193}} ), depth0))
    + "</th><th scope=\"col\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "historySeen", {"start":{"line":5,"column":218},"end":{"line":5,"column":235}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "historyEditions", {"start":{"line":5,"column":270},"end":{"line":5,"column":291}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "historyTop", {"start":{"line":5,"column":326},"end":{"line":5,"column":342}} ), depth0))
    + "</th>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasLines"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":349},"end":{"line":5,"column":414}}})) != null ? stack1 : "")
    + "</tr></thead>\n<tbody>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":7},"end":{"line":6,"column":458}}})) != null ? stack1 : "")
    + "</tbody></table></div></details></section>\n";
},"useData":true,"useDepths":true}),
  "row": engine.template({"0":function(container,depth0,helpers,partials,data) {
    return " class=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "kind", {"start":{"line":1,"column":37},"end":{"line":1,"column":41}} ), depth0))
    + "\"";
},"1":function(container,depth0,helpers,partials,data) {
    return "<td>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "place", {"start":{"line":1,"column":75},"end":{"line":1,"column":80}} ), depth0))
    + "</td>";
},"2":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isName"),{"name":"if","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.program(4, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":1,"column":109},"end":{"line":1,"column":257}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"row\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"cell"),depth0,{"name":"cell","hash":{"words":lookupProperty(depths[1],"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</th>";
},"4":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"order"),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":180},"end":{"line":1,"column":219}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"cell"),depth0,{"name":"cell","hash":{"words":lookupProperty(depths[1],"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</td>";
},"5":function(container,depth0,helpers,partials,data) {
    return " data-v=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "order", {"start":{"line":1,"column":204},"end":{"line":1,"column":209}} ), depth0))
    + "\"";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr id=\""
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":1,"column":10},"end":{"line":1,"column":12}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"kind"),{"name":"if","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":15},"end":{"line":1,"column":51}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasPlaces"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":52},"end":{"line":1,"column":94}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":94},"end":{"line":1,"column":266}}})) != null ? stack1 : "")
    + "<td>"
    + alias3(alias2(alias1(depth0, "change", {"start":{"line":1,"column":272},"end":{"line":1,"column":278}} ), depth0))
    + "</td></tr>\n";
},"usePartial":true,"useData":true,"useDepths":true}),
  "section": engine.template({"0":function(container,depth0,helpers,partials,data) {
    return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "about", {"start":{"line":2,"column":32},"end":{"line":2,"column":37}} ), depth0))
    + "</p>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"group"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"label"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":33},"end":{"line":3,"column":60}}})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"label"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":62},"end":{"line":3,"column":158}}})) != null ? stack1 : "")
    + "<ul class=\"entries\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"entries"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":178},"end":{"line":3,"column":439}}})) != null ? stack1 : "")
    + "</ul></div>";
},"2":function(container,depth0,helpers,partials,data) {
    return " placed";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h3>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "label", {"start":{"line":3,"column":81},"end":{"line":3,"column":86}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isMany"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":88},"end":{"line":3,"column":146}}})) != null ? stack1 : "")
    + "</h3>";
},"4":function(container,depth0,helpers,partials,data) {
    return " <span class=\"count\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "count", {"start":{"line":3,"column":125},"end":{"line":3,"column":130}} ), depth0))
    + "</span>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li id=\"e-"
    + container.escapeExpression(container.lambda(container.strict(depth0, "id", {"start":{"line":3,"column":207},"end":{"line":3,"column":209}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"name"),"href"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":3,"column":213},"end":{"line":3,"column":307}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"vendor"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":307},"end":{"line":3,"column":367}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"notes"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":367},"end":{"line":3,"column":425}}})) != null ? stack1 : "")
    + "</li>";
},"6":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\"#"
    + alias3(alias2(alias1(lookupProperty(depth0,"name"), "href", {"start":{"line":3,"column":242},"end":{"line":3,"column":251}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"name"), "text", {"start":{"line":3,"column":257},"end":{"line":3,"column":266}} ), depth0))
    + "</a>";
},"7":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<b>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"name"), "text", {"start":{"line":3,"column":285},"end":{"line":3,"column":294}} ), depth0))
    + "</b>";
},"8":function(container,depth0,helpers,partials,data) {
    return " <span class=\"vendor\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "vendor", {"start":{"line":3,"column":345},"end":{"line":3,"column":351}} ), depth0))
    + "</span>";
},"9":function(container,depth0,helpers,partials,data) {
    return " <span class=\"tag\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</span>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":31},"end":{"line":4,"column":711}}})) != null ? stack1 : "")
    + "</ul>";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li id=\"e-"
    + container.escapeExpression(container.lambda(container.strict(depth0, "id", {"start":{"line":4,"column":58},"end":{"line":4,"column":60}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"parts"),{"name":"each","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":64},"end":{"line":4,"column":155}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"bar"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":155},"end":{"line":4,"column":544}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"details"),{"name":"each","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":544},"end":{"line":4,"column":697}}})) != null ? stack1 : "")
    + "</li>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":4,"column":79},"end":{"line":4,"column":146}}})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\"#"
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":4,"column":103},"end":{"line":4,"column":107}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":4,"column":113},"end":{"line":4,"column":117}} ), depth0))
    + "</a>";
},"14":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":4,"column":133},"end":{"line":4,"column":137}} ), depth0));
},"15":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"strip\" aria-hidden=\"true\">1<svg class=\"bar "
    + alias3(alias2(alias1(lookupProperty(depth0,"bar"), "direction", {"start":{"line":4,"column":223},"end":{"line":4,"column":236}} ), depth0))
    + "\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\"><rect class=\"base\" y=\"4.5\" width=\"100\" height=\"1\"/><rect class=\"old\" x=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(depth0,"bar"),"before"), "x", {"start":{"line":4,"column":362},"end":{"line":4,"column":374}} ), depth0))
    + "\" width=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(depth0,"bar"),"before"), "width", {"start":{"line":4,"column":387},"end":{"line":4,"column":403}} ), depth0))
    + "\" y=\"1\" height=\"3.2\"/><rect class=\"new\" x=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(depth0,"bar"),"after"), "x", {"start":{"line":4,"column":450},"end":{"line":4,"column":461}} ), depth0))
    + "\" width=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(depth0,"bar"),"after"), "width", {"start":{"line":4,"column":474},"end":{"line":4,"column":489}} ), depth0))
    + "\" y=\"5.8\" height=\"3.2\"/></svg>"
    + alias3(alias2(alias1(lookupProperty(depth0,"bar"), "of", {"start":{"line":4,"column":523},"end":{"line":4,"column":529}} ), depth0))
    + "</div>";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"detail\" id=\"e-"
    + container.escapeExpression(container.lambda(container.strict(depth0, "id", {"start":{"line":4,"column":587},"end":{"line":4,"column":589}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"parts"),{"name":"each","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":593},"end":{"line":4,"column":684}}})) != null ? stack1 : "")
    + "</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":1,"column":15},"end":{"line":1,"column":21}} ), depth0))
    + "\" class=\"changes "
    + alias3(alias2(alias1(depth0, "kind", {"start":{"line":1,"column":42},"end":{"line":1,"column":46}} ), depth0))
    + "\"><h2>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":1,"column":56},"end":{"line":1,"column":61}} ), depth0))
    + " <span class=\"count\">"
    + alias3(alias2(alias1(depth0, "count", {"start":{"line":1,"column":86},"end":{"line":1,"column":91}} ), depth0))
    + "</span></h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"about"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":50}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"groups"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":459}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"lines"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":723}}})) != null ? stack1 : "")
    + "\n</section>\n";
},"useData":true}),
  "table": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<label><input type=\"checkbox\" class=\"show-ranks\"> "
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "tableRanks", {"start":{"line":2,"column":186},"end":{"line":2,"column":202}} ), depth0))
    + "</label>";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\" class=\"n\" aria-sort=\"ascending\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "tablePlace", {"start":{"line":4,"column":78},"end":{"line":4,"column":94}} ), depth0))
    + "</th>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"kind"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":140},"end":{"line":4,"column":176}}})) != null ? stack1 : "")
    + ">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "label", {"start":{"line":4,"column":179},"end":{"line":4,"column":184}} ), depth0))
    + "</th>";
},"3":function(container,depth0,helpers,partials,data) {
    return " class=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "kind", {"start":{"line":4,"column":162},"end":{"line":4,"column":166}} ), depth0))
    + "\"";
},"4":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"row"),depth0,{"name":"row","hash":{"words":lookupProperty(depths[1],"words"),"hasPlaces":lookupProperty(depths[1],"hasPlaces")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tbody class=\"leavers\"><tr class=\"head\"><th scope=\"rowgroup\" colspan=\""
    + alias3(alias2(alias1(depth0, "span", {"start":{"line":6,"column":87},"end":{"line":6,"column":91}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableLeft", {"start":{"line":6,"column":97},"end":{"line":6,"column":112}} ), depth0))
    + " <span class=\"count\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"leavers"), "length", {"start":{"line":6,"column":137},"end":{"line":6,"column":151}} ), depth0))
    + "</span></th></tr>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"leavers"),{"name":"each","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":170},"end":{"line":6,"column":248}}})) != null ? stack1 : "")
    + "</tbody>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":1,"column":15},"end":{"line":1,"column":21}} ), depth0))
    + "\" class=\"table-section\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableTitle", {"start":{"line":1,"column":53},"end":{"line":1,"column":69}} ), depth0))
    + "</h2>\n<div class=\"tools\"><label class=\"filter\" hidden>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableFilter", {"start":{"line":2,"column":50},"end":{"line":2,"column":67}} ), depth0))
    + " <input type=\"search\" autocomplete=\"off\"></label>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasRanks"),{"name":"if","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":118},"end":{"line":2,"column":219}}})) != null ? stack1 : "")
    + "<output class=\"shown\" data-text=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableShown", {"start":{"line":2,"column":254},"end":{"line":2,"column":270}} ), depth0))
    + "\" aria-live=\"polite\"></output></div>\n<div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableRegion", {"start":{"line":3,"column":66},"end":{"line":3,"column":83}} ), depth0))
    + "\"><table class=\"full "
    + alias3(alias2(alias1(depth0, "shape", {"start":{"line":3,"column":108},"end":{"line":3,"column":113}} ), depth0))
    + "\" data-sortable><caption>"
    + alias3(alias2(alias1(depth0, "caption", {"start":{"line":3,"column":142},"end":{"line":3,"column":149}} ), depth0))
    + "</caption>\n<thead><tr>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasPlaces"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":11},"end":{"line":4,"column":108}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":108},"end":{"line":4,"column":200}}})) != null ? stack1 : "")
    + "<th scope=\"col\" class=\"change\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableChange", {"start":{"line":4,"column":233},"end":{"line":4,"column":250}} ), depth0))
    + "</th></tr></thead>\n<tbody>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":7},"end":{"line":5,"column":82}}})) != null ? stack1 : "")
    + "</tbody>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"leavers"),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":263}}})) != null ? stack1 : "")
    + "\n</table></div></section>\n";
},"usePartial":true,"useData":true,"useDepths":true}),
  "tile": engine.template({"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<b>"
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":1,"column":5},"end":{"line":1,"column":10}} ), depth0))
    + "</b> <span class=\"label\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":1,"column":39},"end":{"line":1,"column":44}} ), depth0))
    + "</span> <span class=\"note\">"
    + alias3(alias2(alias1(depth0, "note", {"start":{"line":1,"column":75},"end":{"line":1,"column":79}} ), depth0))
    + "</span>\n";
},"useData":true}),
};
const render = (specification) => {
  const template = engine.template(specification);
  return (view) => template(view, {partials});
};

export const changePage = render({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"index"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":40},"end":{"line":16,"column":95}}})) != null ? stack1 : "")
    + "<b>"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":16,"column":100},"end":{"line":16,"column":105}} ), depth0))
    + "</b> <small>"
    + alias3(alias2(alias1(depth0, "rows", {"start":{"line":16,"column":121},"end":{"line":16,"column":125}} ), depth0))
    + "</small></span> ";
},"1":function(container,depth0,helpers,partials,data) {
    return "<span aria-hidden=\"true\">→ </span>";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"quiet\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "pageUnchangedNote", {"start":{"line":19,"column":38},"end":{"line":19,"column":61}} ), depth0))
    + "</p>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"section"),depth0,{"name":"section","hash":{"words":lookupProperty(lookupProperty(data,"root"),"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"board\" id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":24,"column":29},"end":{"line":24,"column":35}} ), depth0))
    + "\" aria-label=\""
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":24,"column":53},"end":{"line":24,"column":58}} ), depth0))
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(data,"root"),"hasManyBoards"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":25,"column":112}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"tiles"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":26,"column":175}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"contents"),depth0,{"name":"contents","hash":{"words":lookupProperty(lookupProperty(data,"root"),"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":28,"column":63}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"noise"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":29,"column":223}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"flow"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":30,"column":66}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"table"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":31,"column":55}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"history"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":32,"column":61}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"account"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":0},"end":{"line":33,"column":75}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"numbers"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":34,"column":200}}})) != null ? stack1 : "")
    + "\n</section>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<h2 class=\"board-title\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":25,"column":53},"end":{"line":25,"column":58}} ), depth0))
    + "</h2><p class=\"board-verdict\">"
    + alias3(alias2(alias1(depth0, "verdict", {"start":{"line":25,"column":92},"end":{"line":25,"column":99}} ), depth0))
    + "</p>";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"tiles\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"tiles"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":31},"end":{"line":26,"column":163}}})) != null ? stack1 : "")
    + "</ul>";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li class=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "kind", {"start":{"line":26,"column":59},"end":{"line":26,"column":63}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":26,"column":67},"end":{"line":26,"column":149}}})) != null ? stack1 : "")
    + "</li>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\"#"
    + container.escapeExpression(container.lambda(container.strict(depth0, "href", {"start":{"line":26,"column":91},"end":{"line":26,"column":95}} ), depth0))
    + "\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"tile"),depth0,{"name":"tile","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</a>";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"tile"),depth0,{"name":"tile","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</div>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"noise\" id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":29,"column":42},"end":{"line":29,"column":48}} ), depth0))
    + "-noise\"><h2>"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "sectionNoise", {"start":{"line":29,"column":64},"end":{"line":29,"column":88}} ), depth0))
    + "</h2><p class=\"about\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "aboutNoise", {"start":{"line":29,"column":114},"end":{"line":29,"column":136}} ), depth0))
    + "</p><ul class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"noise"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":160},"end":{"line":29,"column":201}}})) != null ? stack1 : "")
    + "</ul></section>";
},"11":function(container,depth0,helpers,partials,data) {
    return "<li>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</li>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"flow"),lookupProperty(depth0,"flow"),{"name":"flow","hash":{"words":lookupProperty(lookupProperty(data,"root"),"words"),"anchor":lookupProperty(depth0,"anchor")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"table"),lookupProperty(depth0,"table"),{"name":"table","hash":{"words":lookupProperty(lookupProperty(data,"root"),"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"history"),lookupProperty(depth0,"history"),{"name":"history","hash":{"words":lookupProperty(lookupProperty(data,"root"),"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"account"),lookupProperty(depth0,"account"),{"name":"account","hash":{"words":lookupProperty(lookupProperty(data,"root"),"words"),"anchor":lookupProperty(depth0,"anchor")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"fold\" id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":34,"column":43},"end":{"line":34,"column":49}} ), depth0))
    + "-numbers\"><summary><h2>"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "numbersTitle", {"start":{"line":34,"column":76},"end":{"line":34,"column":100}} ), depth0))
    + "</h2></summary><ul class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"numbers"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":135},"end":{"line":34,"column":178}}})) != null ? stack1 : "")
    + "</ul></details>";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\"prose\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "proseTitle", {"start":{"line":37,"column":39},"end":{"line":37,"column":55}} ), depth0))
    + " <span class=\"count\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"prose"), "count", {"start":{"line":37,"column":80},"end":{"line":37,"column":91}} ), depth0))
    + "</span></h2>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"prose"),"items"),{"name":"each","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":105},"end":{"line":37,"column":451}}})) != null ? stack1 : "")
    + "</section>";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"prose\" id=\"e-"
    + container.escapeExpression(container.lambda(container.strict(depth0, "id", {"start":{"line":37,"column":153},"end":{"line":37,"column":155}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"heading"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":159},"end":{"line":37,"column":201}}})) != null ? stack1 : "")
    + "<p>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"parts"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":204},"end":{"line":37,"column":432}}})) != null ? stack1 : "")
    + "</p></div>";
},"19":function(container,depth0,helpers,partials,data) {
    return "<h3>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "heading", {"start":{"line":37,"column":180},"end":{"line":37,"column":187}} ), depth0))
    + "</h3>";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isRemoved"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.program(22, data, 0),"data":data,"loc":{"start":{"line":37,"column":219},"end":{"line":37,"column":423}}})) != null ? stack1 : "");
},"21":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<del><span class=\"vh\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "pageWas", {"start":{"line":37,"column":260},"end":{"line":37,"column":279}} ), depth0))
    + " </span>"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":37,"column":291},"end":{"line":37,"column":295}} ), depth0))
    + "</del>";
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isAdded"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.program(24, data, 0),"data":data,"loc":{"start":{"line":37,"column":311},"end":{"line":37,"column":416}}})) != null ? stack1 : "");
},"23":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ins><span class=\"vh\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "pageNow", {"start":{"line":37,"column":350},"end":{"line":37,"column":369}} ), depth0))
    + " </span>"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":37,"column":381},"end":{"line":37,"column":385}} ), depth0))
    + "</ins>";
},"24":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":37,"column":403},"end":{"line":37,"column":407}} ), depth0));
},"25":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"findings"),lookupProperty(depth0,"findings"),{"name":"findings","hash":{"words":lookupProperty(depth0,"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\"earlier\"><h2>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "earlierTitle", {"start":{"line":39,"column":43},"end":{"line":39,"column":61}} ), depth0))
    + "</h2>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"earlier"),{"name":"each","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":68},"end":{"line":39,"column":244}}})) != null ? stack1 : "")
    + "</section>";
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"fold\"><summary><h3>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":39,"column":122},"end":{"line":39,"column":127}} ), depth0))
    + "</h3><p>"
    + alias3(alias2(alias1(depth0, "verdict", {"start":{"line":39,"column":139},"end":{"line":39,"column":146}} ), depth0))
    + "</p></summary>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":162},"end":{"line":39,"column":225}}})) != null ? stack1 : "")
    + "</details>";
},"28":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section><h3>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":43,"column":55},"end":{"line":43,"column":60}} ), depth0))
    + "</h3><dl>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"facts"),{"name":"each","hash":{},"fn":container.program(29, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":71},"end":{"line":43,"column":206}}})) != null ? stack1 : "")
    + "</dl></section>";
},"29":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "name", {"start":{"line":43,"column":92},"end":{"line":43,"column":96}} ), depth0))
    + "</dt><dd>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.program(31, data, 0),"data":data,"loc":{"start":{"line":43,"column":107},"end":{"line":43,"column":192}}})) != null ? stack1 : "")
    + "</dd>";
},"30":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":43,"column":130},"end":{"line":43,"column":134}} ), depth0))
    + "\" rel=\"noreferrer\">"
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":43,"column":157},"end":{"line":43,"column":162}} ), depth0))
    + "</a>";
},"31":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "value", {"start":{"line":43,"column":178},"end":{"line":43,"column":183}} ), depth0));
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\""
    + alias3(alias2(alias1(depth0, "language", {"start":{"line":2,"column":14},"end":{"line":2,"column":22}} ), depth0))
    + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src '"
    + ((stack1 = alias2(alias1(depth0, "scriptHash", {"start":{"line":7,"column":114},"end":{"line":7,"column":124}} ), depth0)) != null ? stack1 : "")
    + "'; base-uri 'none'; form-action 'none'\">\n<title>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":8,"column":9},"end":{"line":8,"column":14}} ), depth0))
    + "</title>\n<style>"
    + ((stack1 = alias2(alias1(depth0, "style", {"start":{"line":9,"column":10},"end":{"line":9,"column":15}} ), depth0)) != null ? stack1 : "")
    + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#changes\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "pageSkip", {"start":{"line":12,"column":34},"end":{"line":12,"column":48}} ), depth0))
    + "</a>\n<header>\n<p class=\"eyebrow\">"
    + alias3(alias2(alias1(depth0, "eyebrow", {"start":{"line":14,"column":21},"end":{"line":14,"column":28}} ), depth0))
    + "</p>\n<h1>"
    + alias3(alias2(alias1(depth0, "heading", {"start":{"line":15,"column":6},"end":{"line":15,"column":13}} ), depth0))
    + "</h1>\n<p class=\"span\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"editions"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":16},"end":{"line":16,"column":152}}})) != null ? stack1 : "")
    + "</p>\n<p class=\"verdict\">"
    + alias3(alias2(alias1(depth0, "verdict", {"start":{"line":17,"column":21},"end":{"line":17,"column":28}} ), depth0))
    + "</p>\n<details class=\"how\"><summary>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "pageHowToRead", {"start":{"line":18,"column":32},"end":{"line":18,"column":51}} ), depth0))
    + "</summary><p>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "pageHowToReadText", {"start":{"line":18,"column":68},"end":{"line":18,"column":91}} ), depth0))
    + "</p></details>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isUnchanged"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":19,"column":74}}})) != null ? stack1 : "")
    + "\n</header>\n<main id=\"changes\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"documentSections"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":22,"column":71}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"boards"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":36,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"prose"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":37,"column":468}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":0},"end":{"line":38,"column":58}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"earlier"),{"name":"if","hash":{},"fn":container.program(26, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":0},"end":{"line":39,"column":261}}})) != null ? stack1 : "")
    + "\n</main>\n<footer>\n<details class=\"fold\"><summary><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "pageEditions", {"start":{"line":42,"column":37},"end":{"line":42,"column":55}} ), depth0))
    + "</h2></summary>\n<div class=\"editions\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"editions"),{"name":"each","hash":{},"fn":container.program(28, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":22},"end":{"line":43,"column":230}}})) != null ? stack1 : "")
    + "</div></details>\n<p class=\"made\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "pageMade", {"start":{"line":44,"column":18},"end":{"line":44,"column":32}} ), depth0))
    + "</p>\n</footer>\n\u003Cscript type=\"application/json\" id=\"changeset\">"
    + ((stack1 = alias2(alias1(depth0, "json", {"start":{"line":46,"column":50},"end":{"line":46,"column":54}} ), depth0)) != null ? stack1 : "")
    + "\u003C/script>\n\u003Cscript>"
    + ((stack1 = alias2(alias1(depth0, "script", {"start":{"line":47,"column":11},"end":{"line":47,"column":17}} ), depth0)) != null ? stack1 : "")
    + "\u003C/script>\n</body>\n</html>\n";
},"usePartial":true,"useData":true});

export const digestMail = render({"0":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(data,"index"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":74,"column":0},"end":{"line":74,"column":180}}})) != null ? stack1 : "")
    + "\n<tr><td class=\"board\">\n<h1>"
    + alias4(alias3(alias2(depth0, "title", {"start":{"line":76,"column":6},"end":{"line":76,"column":11}} ), depth0))
    + "</h1>\n<p class=\"span\">"
    + alias4(alias3(alias2(depth0, "span", {"start":{"line":77,"column":18},"end":{"line":77,"column":22}} ), depth0))
    + "</p>\n<p class=\"verdict\">"
    + alias4(alias3(alias2(depth0, "verdict", {"start":{"line":78,"column":21},"end":{"line":78,"column":28}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tiles"),{"name":"if","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":79,"column":0},"end":{"line":79,"column":281}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":80,"column":0},"end":{"line":85,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"noise"),{"name":"if","hash":{},"fn":container.program(22, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":86,"column":0},"end":{"line":86,"column":73}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(23, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":87,"column":0},"end":{"line":87,"column":84}}})) != null ? stack1 : "")
    + "\n</td></tr>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "<tr><td class=\"rule\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"line\">&nbsp;</td></tr></table></td></tr>";
},"2":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table class=\"tiles\" role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"tiles"),{"name":"each","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":79,"column":101},"end":{"line":79,"column":261}}})) != null ? stack1 : "")
    + "</tr></table>";
},"3":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<td class=\"tile\" width=\""
    + alias3(alias2(alias1(depths[1], "tileWidth", {"start":{"line":79,"column":142},"end":{"line":79,"column":154}} ), depth0))
    + "\"><span class=\"figure\">"
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":79,"column":181},"end":{"line":79,"column":186}} ), depth0))
    + "</span><br><span class=\"label\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":79,"column":221},"end":{"line":79,"column":226}} ), depth0))
    + "</span><br>"
    + alias3(alias2(alias1(depth0, "note", {"start":{"line":79,"column":241},"end":{"line":79,"column":245}} ), depth0))
    + "</td>";
},"4":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h2>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":81,"column":6},"end":{"line":81,"column":11}} ), depth0))
    + " <span class=\"count\">"
    + alias3(alias2(alias1(depth0, "count", {"start":{"line":81,"column":36},"end":{"line":81,"column":41}} ), depth0))
    + "</span></h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"entries"),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":0},"end":{"line":82,"column":789}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"lines"),{"name":"if","hash":{},"fn":container.program(13, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":0},"end":{"line":83,"column":554}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"more"),{"name":"if","hash":{},"fn":container.program(21, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":84,"column":0},"end":{"line":84,"column":48}}})) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table class=\"rows\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><thead><tr>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasPlaces"),{"name":"if","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":89},"end":{"line":82,"column":168}}})) != null ? stack1 : "")
    + "<th class=\"head\" scope=\"col\">"
    + alias4(alias3(alias2(lookupProperty(lookupProperty(data,"root"),"words"), "name", {"start":{"line":82,"column":199},"end":{"line":82,"column":215}} ), depth0))
    + "</th><th class=\"head optional\" scope=\"col\">"
    + alias4(alias3(alias2(lookupProperty(lookupProperty(data,"root"),"words"), "vendor", {"start":{"line":82,"column":262},"end":{"line":82,"column":280}} ), depth0))
    + "</th>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasScores"),{"name":"if","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":287},"end":{"line":82,"column":373}}})) != null ? stack1 : "")
    + "</tr></thead><tbody>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"entries"),{"name":"each","hash":{},"fn":container.program(8, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":393},"end":{"line":82,"column":766}}})) != null ? stack1 : "")
    + "</tbody></table>";
},"6":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th class=\"head\" scope=\"col\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(lookupProperty(data,"root"),"words"), "place", {"start":{"line":82,"column":137},"end":{"line":82,"column":154}} ), depth0))
    + "</th>";
},"7":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th class=\"head number\" scope=\"col\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(lookupProperty(data,"root"),"words"), "score", {"start":{"line":82,"column":342},"end":{"line":82,"column":359}} ), depth0))
    + "</th>";
},"8":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depths[1],"hasPlaces"),{"name":"if","hash":{},"fn":container.program(9, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":414},"end":{"line":82,"column":473}}})) != null ? stack1 : "")
    + "<th class=\"name\" scope=\"row\">"
    + alias4(alias3(alias2(depth0, "name", {"start":{"line":82,"column":504},"end":{"line":82,"column":508}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":510},"end":{"line":82,"column":567}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"isFollowed"),{"name":"if","hash":{},"fn":container.program(11, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":567},"end":{"line":82,"column":646}}})) != null ? stack1 : "")
    + "</th><td class=\"note optional\">"
    + alias4(alias3(alias2(depth0, "vendor", {"start":{"line":82,"column":679},"end":{"line":82,"column":685}} ), depth0))
    + "</td>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depths[1],"hasScores"),{"name":"if","hash":{},"fn":container.program(12, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":692},"end":{"line":82,"column":752}}})) != null ? stack1 : "")
    + "</tr>";
},"9":function(container,depth0,helpers,partials,data) {
    return "<td class=\"place\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "place", {"start":{"line":82,"column":454},"end":{"line":82,"column":459}} ), depth0))
    + "</td>";
},"10":function(container,depth0,helpers,partials,data) {
    return "<br><span class=\"note\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":82,"column":547},"end":{"line":82,"column":551}} ), depth0))
    + "</span>";
},"11":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<br><span class=\"follow\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(lookupProperty(data,"root"),"words"), "follow", {"start":{"line":82,"column":612},"end":{"line":82,"column":630}} ), depth0))
    + "</span>";
},"12":function(container,depth0,helpers,partials,data) {
    return "<td class=\"number\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "score", {"start":{"line":82,"column":733},"end":{"line":82,"column":738}} ), depth0))
    + "</td>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table class=\"rows\" role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":96},"end":{"line":83,"column":539}}})) != null ? stack1 : "")
    + "</table>";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><td>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"name"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":119},"end":{"line":83,"column":153}}})) != null ? stack1 : "")
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":83,"column":155},"end":{"line":83,"column":159}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"isFollowed"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":161},"end":{"line":83,"column":237}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"strips"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":237},"end":{"line":83,"column":455}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"details"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":455},"end":{"line":83,"column":520}}})) != null ? stack1 : "")
    + "</td></tr>";
},"15":function(container,depth0,helpers,partials,data) {
    return "<b>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "name", {"start":{"line":83,"column":136},"end":{"line":83,"column":140}} ), depth0))
    + "</b>";
},"16":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " <span class=\"follow\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(lookupProperty(data,"root"),"words"), "follow", {"start":{"line":83,"column":203},"end":{"line":83,"column":221}} ), depth0))
    + "</span>";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table class=\"strip\" role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":341},"end":{"line":83,"column":433}}})) != null ? stack1 : "")
    + "</tr></table>";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td width=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "width", {"start":{"line":83,"column":368},"end":{"line":83,"column":373}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"kind"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":376},"end":{"line":83,"column":412}}})) != null ? stack1 : "")
    + ">&nbsp;</td>";
},"19":function(container,depth0,helpers,partials,data) {
    return " class=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "kind", {"start":{"line":83,"column":398},"end":{"line":83,"column":402}} ), depth0))
    + "\"";
},"20":function(container,depth0,helpers,partials,data) {
    return "<div class=\"note detail\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</div>";
},"21":function(container,depth0,helpers,partials,data) {
    return "<p class=\"quiet\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "more", {"start":{"line":84,"column":31},"end":{"line":84,"column":35}} ), depth0))
    + "</p>";
},"22":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"quiet\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "quiet", {"start":{"line":86,"column":32},"end":{"line":86,"column":49}} ), depth0))
    + ": "
    + alias3(alias2(alias1(depth0, "noise", {"start":{"line":86,"column":55},"end":{"line":86,"column":60}} ), depth0))
    + "</p>";
},"23":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"action\"><a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":87,"column":41},"end":{"line":87,"column":45}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "open", {"start":{"line":87,"column":51},"end":{"line":87,"column":67}} ), depth0))
    + "</a></p>";
},"24":function(container,depth0,helpers,partials,data) {
    return "<tr><td class=\"board\"><p class=\"quiet\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "left", {"start":{"line":91,"column":53},"end":{"line":91,"column":57}} ), depth0))
    + "</p></td></tr>\n";
},"25":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " <a href=\""
    + alias3(alias2(alias1(depth0, "unsubscribe", {"start":{"line":92,"column":72},"end":{"line":92,"column":83}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "unsubscribe", {"start":{"line":92,"column":89},"end":{"line":92,"column":106}} ), depth0))
    + "</a>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\""
    + alias3(alias2(alias1(depth0, "language", {"start":{"line":2,"column":14},"end":{"line":2,"column":22}} ), depth0))
    + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"supported-color-schemes\" content=\"light dark\">\n<title>"
    + alias3(alias2(alias1(depth0, "subject", {"start":{"line":8,"column":9},"end":{"line":8,"column":16}} ), depth0))
    + "</title>\n<style>\nbody{margin:0;padding:0;background:#f2f4f6;color:#1b1f24;font-family:-apple-system,\"Segoe UI\",Roboto,\"PingFang SC\",\"Hiragino Sans GB\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",Arial,sans-serif}\ntable{border-collapse:collapse}\n.preheader{display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#f2f4f6}\n.outer{width:100%;background:#f2f4f6}\n.page{width:100%;max-width:640px;background:#ffffff}\n.pad{padding:28px 32px}\n.board{padding:28px 32px 8px}\nh1{margin:0;font-size:22px;line-height:29px;font-weight:700;color:#1b1f24}\n.span{margin:4px 0 0;font-size:14px;line-height:21px;color:#57606a}\n.verdict{margin:14px 0 0;font-size:17px;line-height:25px;color:#1b1f24}\n.tiles{width:100%;margin:18px 0 0;border-top:1px solid #d8dde3;border-bottom:1px solid #d8dde3}\n.tile{padding:12px 12px 12px 0;vertical-align:top;font-size:13px;line-height:18px;color:#57606a}\n.figure{font-size:26px;line-height:30px;font-weight:700;color:#1b1f24}\n.label{font-size:14px;line-height:19px;font-weight:600;color:#1b1f24}\nh2{margin:26px 0 6px;font-size:16px;line-height:23px;font-weight:700;color:#1b1f24}\n.count{font-weight:400;color:#57606a}\n.rows{width:100%;font-size:14px;line-height:20px}\n.rows th{padding:6px 8px 6px 0;text-align:left;vertical-align:top;font-weight:600;color:#1b1f24}\n.rows .head{font-size:13px;font-weight:400;color:#57606a}\n.rows td{padding:6px 8px 6px 0;vertical-align:top;border-top:1px solid #e7eaee;color:#1b1f24}\n.rows .name{border-top:1px solid #e7eaee;word-break:break-word}\n.rows .number{text-align:right;padding-right:0;white-space:nowrap}\n.place{white-space:nowrap}\n.note{font-size:13px;line-height:19px;font-weight:400;color:#57606a}\n.detail{padding:4px 0 0}\n.follow{font-size:13px;line-height:19px;font-weight:600;color:#7a4b00}\n.strip{width:100%;margin:5px 0 0}\n.strip td{padding:0;border:0;height:5px;line-height:5px;font-size:1px;background:#e7eaee}\n.strip .old{background:#8b949e}\n.strip .up{background:#1a7f37}\n.strip .down{background:#b3261e}\n.quiet{margin:18px 0 0;font-size:13px;line-height:19px;color:#57606a}\n.action{margin:20px 0 0;font-size:15px;line-height:22px}\na{color:#0a58ca}\n.rule{padding:20px 32px 0}\n.line{height:1px;line-height:1px;font-size:1px;background:#d8dde3}\n.foot{padding:20px 32px 32px;font-size:13px;line-height:19px;color:#57606a}\n@media (max-width:600px){\n.pad,.board,.foot{padding-left:18px !important;padding-right:18px !important}\n.tile{display:block !important;width:auto !important;padding:8px 0 !important}\n.optional{display:none !important}\n}\n@media (prefers-color-scheme:dark){\nbody,.outer{background:#0d1013 !important;color:#e6e9ed !important}\n.preheader{color:#0d1013 !important}\n.page{background:#171b20 !important}\nh1,h2,.verdict,.figure,.label,.rows th,.rows td{color:#e6e9ed !important}\n.span,.tile,.count,.rows .head,.note,.quiet,.foot{color:#a8b1bc !important}\n.follow{color:#f0c275 !important}\n.tiles,.rows td,.rows .name{border-color:#343b44 !important}\n.strip td,.line{background:#343b44 !important}\n.strip .old{background:#7d8793 !important}\n.strip .up{background:#6fd388 !important}\n.strip .down{background:#ff9d94 !important}\na{color:#8ab8ff !important}\n}\n</style>\n</head>\n<body>\n<div class=\"preheader\">"
    + alias3(alias2(alias1(depth0, "preheader", {"start":{"line":69,"column":25},"end":{"line":69,"column":34}} ), depth0))
    + "</div>\n<table class=\"outer\" role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td align=\"center\">\n\u003C!--[if mso]><table role=\"presentation\" width=\"640\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->\n<table class=\"page\" role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"boards"),{"name":"each","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":73,"column":0},"end":{"line":89,"column":9}}})) != null ? stack1 : "")
    + "<tr><td class=\"rule\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"line\">&nbsp;</td></tr></table></td></tr>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"left"),{"name":"if","hash":{},"fn":container.program(24, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":91,"column":0},"end":{"line":92,"column":7}}})) != null ? stack1 : "")
    + "<tr><td class=\"foot\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "why", {"start":{"line":92,"column":30},"end":{"line":92,"column":39}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"unsubscribe"),{"name":"if","hash":{},"fn":container.program(25, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":92,"column":41},"end":{"line":92,"column":119}}})) != null ? stack1 : "")
    + "</td></tr>\n</table>\n\u003C!--[if mso]></td></tr></table><![endif]-->\n</td></tr></table>\n</body>\n</html>\n";
},"useData":true,"useDepths":true});

export const digestText = render({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(data,"index"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"titleLines"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = container.lambda(container.strict(depth0, "span", {"start":{"line":10,"column":2},"end":{"line":10,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"verdictLines"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":21,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"noiseTextLines"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":27,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n"
    + ((stack1 = container.lambda(container.strict(depth0, "rule", {"start":{"line":4,"column":2},"end":{"line":4,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = alias2(alias1(depth0, "title", {"start":{"line":17,"column":2},"end":{"line":17,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ("
    + ((stack1 = alias2(alias1(depth0, "count", {"start":{"line":17,"column":13},"end":{"line":17,"column":18}} ), depth0)) != null ? stack1 : "")
    + ")\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"textLines"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":9}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"noiseTextLines"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "open", {"start":{"line":30,"column":2},"end":{"line":30,"column":18}} ), depth0)) != null ? stack1 : "")
    + ":\n"
    + ((stack1 = alias2(alias1(depth0, "href", {"start":{"line":31,"column":2},"end":{"line":31,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n"
    + ((stack1 = container.lambda(container.strict(depth0, "left", {"start":{"line":36,"column":2},"end":{"line":36,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(lookupProperty(depth0,"words"), "unsubscribe", {"start":{"line":42,"column":2},"end":{"line":42,"column":19}} ), depth0)) != null ? stack1 : "")
    + ": "
    + ((stack1 = alias2(alias1(depth0, "unsubscribe", {"start":{"line":42,"column":25},"end":{"line":42,"column":36}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"boards"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":33,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"left"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":37,"column":7}}})) != null ? stack1 : "")
    + "\n-- \n"
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"words"), "why", {"start":{"line":40,"column":2},"end":{"line":40,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unsubscribe"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":43,"column":7}}})) != null ? stack1 : "");
},"useData":true});

export const repairPage = render({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section>\n<h2>"
    + alias3(alias2(alias1(depth0, "source", {"start":{"line":42,"column":6},"end":{"line":42,"column":12}} ), depth0))
    + "</h2>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"sentences"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":45,"column":9}}})) != null ? stack1 : "")
    + "<p class=\"muted\">"
    + alias3(alias2(alias1(depth0, "counts", {"start":{"line":46,"column":19},"end":{"line":46,"column":25}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isCertain"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":0},"end":{"line":49,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"groups"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":0},"end":{"line":70,"column":9}}})) != null ? stack1 : "")
    + "</section>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "<p>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</p>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(lookupProperty(data,"root"),"words"), "none", {"start":{"line":48,"column":5},"end":{"line":48,"column":21}} ), depth0))
    + "</p>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"isOpen"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":8},"end":{"line":51,"column":34}}})) != null ? stack1 : "")
    + ">\n<summary>"
    + alias4(alias3(alias2(depth0, "name", {"start":{"line":52,"column":11},"end":{"line":52,"column":15}} ), depth0))
    + " <span>"
    + alias4(alias3(alias2(depth0, "count", {"start":{"line":52,"column":26},"end":{"line":52,"column":31}} ), depth0))
    + "</span></summary>\n<ol>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"items"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":54,"column":0},"end":{"line":67,"column":9}}})) != null ? stack1 : "")
    + "</ol>\n</details>\n";
},"4":function(container,depth0,helpers,partials,data) {
    return " open";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li id=\""
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":55,"column":10},"end":{"line":55,"column":12}} ), depth0))
    + "\">\n<div class=\"head\"><span>"
    + alias3(alias2(alias1(depth0, "place", {"start":{"line":56,"column":26},"end":{"line":56,"column":31}} ), depth0))
    + "</span><span class=\"share\">"
    + alias3(alias2(alias1(depth0, "confidence", {"start":{"line":56,"column":62},"end":{"line":56,"column":72}} ), depth0))
    + "</span><a href=\"#"
    + alias3(alias2(alias1(depth0, "next", {"start":{"line":56,"column":93},"end":{"line":56,"column":97}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "next", {"start":{"line":56,"column":103},"end":{"line":56,"column":119}} ), depth0))
    + "</a></div>\n<p class=\"context\" lang=\"zh\">"
    + alias3(alias2(alias1(depth0, "before", {"start":{"line":57,"column":31},"end":{"line":57,"column":37}} ), depth0))
    + "<mark>"
    + alias3(alias2(alias1(depth0, "chosen", {"start":{"line":57,"column":47},"end":{"line":57,"column":53}} ), depth0))
    + "</mark>"
    + alias3(alias2(alias1(depth0, "after", {"start":{"line":57,"column":64},"end":{"line":57,"column":69}} ), depth0))
    + "</p>\n<dl>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"others"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":59,"column":0},"end":{"line":62,"column":7}}})) != null ? stack1 : "")
    + "<dt>"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "survived", {"start":{"line":63,"column":6},"end":{"line":63,"column":26}} ), depth0))
    + "</dt>\n<dd>"
    + alias3(alias2(alias1(depth0, "survived", {"start":{"line":64,"column":6},"end":{"line":64,"column":14}} ), depth0))
    + "</dd>\n</dl>\n</li>\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(lookupProperty(data,"root"),"words"), "others", {"start":{"line":60,"column":6},"end":{"line":60,"column":24}} ), depth0))
    + "</dt>\n<dd>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"others"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":61,"column":4},"end":{"line":61,"column":111}}})) != null ? stack1 : "")
    + "</dd>\n";
},"7":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<span class=\"other\"><b lang=\"zh\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":61,"column":55},"end":{"line":61,"column":59}} ), depth0))
    + "</b> <small>"
    + alias3(alias2(alias1(depth0, "confidence", {"start":{"line":61,"column":75},"end":{"line":61,"column":85}} ), depth0))
    + "</small></span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\""
    + alias3(alias2(alias1(depth0, "language", {"start":{"line":2,"column":14},"end":{"line":2,"column":22}} ), depth0))
    + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "title", {"start":{"line":7,"column":9},"end":{"line":7,"column":20}} ), depth0))
    + "</title>\n<style>\n:root{color-scheme:light dark;--text:#1c2024;--muted:#56606c;--line:#d9dde3;--back:#fff;--panel:#f5f6f8;--mark:#fff1b8;--check:#9a3412;--accent:#1d5fb4}\n@media (prefers-color-scheme:dark){:root{--text:#e8eaed;--muted:#a4adb8;--line:#3a414b;--back:#15181c;--panel:#1d2127;--mark:#5c4a00;--check:#ffb38a;--accent:#8ab8ff}}\n*{box-sizing:border-box}\nbody{font:16px/1.6 system-ui,\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif;color:var(--text);background:var(--back);margin:0 auto;max-width:52rem;padding:1.5rem 1rem 6rem}\nh1{font-size:1.4rem;line-height:1.3;margin:0 0 .25rem}\nh2{font-size:1.1rem;margin:2.5rem 0 .25rem;overflow-wrap:anywhere}\np{margin:.2rem 0}\n.muted{color:var(--muted)}\ndetails{margin-top:1rem}\nsummary{font-weight:600;cursor:pointer;padding:.5rem 0}\nsummary span{color:var(--muted);font-weight:400}\nol{list-style:none;margin:0;padding:0}\nli{border-top:1px solid var(--line);padding:.75rem .5rem;scroll-margin-top:1rem}\nli:target{background:var(--panel)}\n.head{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline;font-size:.875rem;color:var(--muted)}\n.head a{color:var(--accent);margin-left:auto}\n.context{font-size:1.125rem;line-height:1.7;overflow-wrap:anywhere;white-space:pre-wrap}\n.context mark{background:var(--mark);color:inherit;padding:0 .1em;font-weight:700;font-size:1.35em;border-radius:.15em}\ndl{display:grid;grid-template-columns:max-content 1fr;gap:0 .75rem;margin:.25rem 0 0;font-size:.9375rem}\ndt{color:var(--muted)}\ndd{margin:0;overflow-wrap:anywhere}\n.other{display:inline-block;margin-right:1rem}\n.other b{font-size:1.2em;font-weight:600}\n.other small,.share{color:var(--muted)}\n@media print{.head a{display:none}details:not([open])>*{display:block}}\n</style>\n</head>\n<body>\n<main>\n<h1>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "title", {"start":{"line":38,"column":6},"end":{"line":38,"column":17}} ), depth0))
    + "</h1>\n<p class=\"muted\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "intro", {"start":{"line":39,"column":19},"end":{"line":39,"column":30}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"documents"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":72,"column":9}}})) != null ? stack1 : "")
    + "</main>\n</body>\n</html>\n";
},"useData":true});
