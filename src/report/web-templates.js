// Generated from templates/ by test/tools/templates.mjs; do not edit.
import Handlebars from 'handlebars/runtime.js';

export const webStyle = ":root{color-scheme: light dark;--text: #1b1f24;--muted: #57606a;--line: #d8dde3;--back: #fff;--panel: #f5f7f9;--accent: #0a58ca;--up: #1a7f37;--down: #b3261e;--new: #0a58ca;--ins: #e3f4e7;--ins-text: #0d5524;--del-text: #8d2d26;--target: #fff4cc;--band: #24292f;--band-text: #fff;--stayed: #dfe4e9;--wedge-left: #8b949e}@media (prefers-color-scheme: dark){:root{--text: #e6e9ed;--muted: #a2acb8;--line: #343b44;--back: #111418;--panel: #1a1f25;--accent: #8ab8ff;--up: #6fd388;--down: #ff9d94;--new: #8ab8ff;--ins: #163521;--ins-text: #a5e5b6;--del-text: #f4a8a0;--target: #3d3412;--band: #d3d9e0;--band-text: #14181c;--stayed: #2b323a;--wedge-left: #7d8793}}*{box-sizing: border-box}html{scroll-padding-top: 1rem;-webkit-text-size-adjust: 100%}body{margin: 0 auto;max-width: 76rem;padding: 2.25rem clamp(1rem,4vw,2.5rem) 4rem;color: var(--text);background: var(--back);font: 1rem/1.6 system-ui,-apple-system,\"Segoe UI\",\"PingFang SC\",\"Hiragino Sans GB\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Source Han Sans SC\",sans-serif;overflow-wrap: anywhere}a{color: var(--accent);text-underline-offset: .15em;text-decoration-thickness: 1px}:focus-visible{outline: 3px solid var(--accent);outline-offset: 2px;border-radius: 2px}.vh{position: absolute;width: 1px;height: 1px;margin: -1px;overflow: hidden;clip-path: inset(50%);white-space: nowrap}.skip{position: absolute;left: -999rem;padding: .5rem 1rem;background: var(--back);z-index: 5}.skip:focus{left: 1rem;top: .5rem}h1,h2,h3{line-height: 1.25;text-wrap: balance}h1{text-spacing-trim: trim-start;font-size: clamp(1.5rem,1.2rem + 1.6vw,2.25rem);font-weight: 700;letter-spacing: -.01em;margin: .1rem 0 .35rem}h2{font-size: 1.25rem;margin: 0 0 .35rem}h3{font-size: 1rem;margin: 1.25rem 0 .35rem}p{margin: .35rem 0;max-width: 46rem}small,.about,.vendor,.eyebrow,.quiet,.made{color: var(--muted)}.count{color: var(--muted);font-weight: 400;font-size: .9em;font-variant-numeric: tabular-nums}.eyebrow{margin: 0;font-size: .9375rem}.span{margin: 0}.span > span{display: inline-block;margin-right: .35rem}.verdict{font-size: clamp(1.125rem,1rem + .6vw,1.375rem);line-height: 1.45;margin: 1.25rem 0 0;max-width: 52rem}.board-title{font-size: 1.5rem;margin-top: 3.5rem;border-top: 2px solid var(--text);padding-top: 1rem}.board-verdict{font-size: 1.0625rem}main section section,#prose,#findings,#earlier{margin-top: 2.75rem}.tiles{list-style: none;margin: 1.75rem 0 0;padding: 0;display: grid;grid-template-columns: repeat(auto-fit,minmax(min(100%,11.5rem),1fr));border-top: 1px solid var(--line);border-bottom: 1px solid var(--line)}.tiles li{display: flex}.tiles li > *{flex: 1;display: block;padding: 1rem 1.25rem 1rem 0;color: inherit;text-decoration: none}.tiles b{display: block;font-size: 2.25rem;line-height: 1.1;font-weight: 650;font-variant-numeric: tabular-nums;letter-spacing: -.02em}.tiles .label{display: block;font-weight: 600;line-height: 1.35;margin-top: .15rem}.tiles .note{display: block;color: var(--muted);font-size: .875rem;line-height: 1.4;margin-top: .15rem}.tiles a .label{color: var(--accent);text-decoration: underline;text-decoration-thickness: 1px;text-underline-offset: .15em}.tiles .quiet b{color: var(--muted)}nav ul{list-style: none;margin: 1rem 0 0;padding: 0;display: flex;flex-wrap: wrap;gap: .15rem 1.25rem;font-size: .9375rem}nav li{padding: .2rem 0}.lines{list-style: none;margin: .75rem 0 0;padding: 0;max-width: 60rem}.lines li{padding: .5rem 0;border-top: 1px solid var(--line)}.lines li:last-child{border-bottom: 1px solid var(--line)}.noise .lines{color: var(--muted)}.movers .lines a{font-weight: 600}.group{border-top: 1px solid var(--line);padding: .4rem 0}.about + .group{margin-top: .75rem}.group:last-of-type{border-bottom: 1px solid var(--line)}.placed{display: grid;grid-template-columns: 12rem 1fr;gap: 0 1.5rem}.group h3{margin: 0;padding: .15rem 0;font-size: .9375rem;font-weight: 500;line-height: 1.5;font-variant-numeric: tabular-nums}.entries{list-style: none;margin: 0;padding: 0;display: grid;grid-template-columns: repeat(auto-fill,minmax(min(100%,19rem),1fr));column-gap: 2rem}.entries li{padding: .15rem 0;line-height: 1.5}.entries b{font-weight: 500}.vendor{font-size: .875rem;white-space: nowrap}.tag{display: inline-block;font-size: .8125rem;color: var(--muted);border: 1px solid var(--line);border-radius: 3px;padding: 0 .4em}li:target,tr:target > *{background: var(--target)}.strip{display: flex;gap: .5rem;align-items: center;max-width: 34rem;font-size: .8125rem;color: var(--muted);font-variant-numeric: tabular-nums}.bar{display: block;flex: 1;min-width: 0;height: 1.25rem}.detail{font-size: .9375rem;color: var(--muted);margin: .1rem 0 0;max-width: none}.detail a{color: inherit;font-weight: 400 !important}.bar .base{fill: var(--line)}.bar .old{fill: var(--wedge-left)}.bar.up .new{fill: var(--up)}.bar.down .new{fill: var(--down)}.scroll{position: relative;overflow: auto;margin: .75rem 0 0;border-top: 1px solid var(--line);border-bottom: 1px solid var(--line)}.tall{max-height: min(85vh,60rem)}table{border-collapse: separate;border-spacing: 0;width: 100%;font-size: .9375rem;line-height: 1.4;overflow-wrap: normal;word-break: keep-all}caption{text-align: left;color: var(--muted);padding: .5rem 0}th,td{text-align: left;vertical-align: top;padding: .4rem .75rem .4rem .25rem;unicode-bidi: isolate}tbody th{font-weight: 500;min-width: 13rem;overflow-wrap: anywhere}thead th{position: sticky;top: 0;z-index: 1;background: var(--back);border-bottom: 2px solid var(--text);vertical-align: bottom;font-weight: 600;white-space: normal;word-break: normal;min-width: 4.75rem}tbody td,tbody th{border-top: 1px solid transparent}tbody tr:hover > *{background: var(--panel)}tr.block > *{border-top: 1px solid var(--wedge-left)}.sorted tr.block > *{border-top-color: transparent}.n{text-align: right}td{font-variant-numeric: tabular-nums}.n1 td:nth-child(1),.n2 td:nth-child(2),.n3 td:nth-child(3),.n4 td:nth-child(4),.n5 td:nth-child(5),.n6 td:nth-child(6),.n7 td:nth-child(7),.n8 td:nth-child(8),.n9 td:nth-child(9),.n10 td:nth-child(10),.n11 td:nth-child(11),.n12 td:nth-child(12),.n13 td:nth-child(13),.n14 td:nth-child(14),.n15 td:nth-child(15),.n16 td:nth-child(16){text-align: right;white-space: nowrap}.full td:last-child{white-space: nowrap}.leavers .head th{padding-top: 1.5rem;border-bottom: 1px solid var(--line);font-weight: 600}tr.left > *{color: var(--muted)}tr.entered th,tr.entered td:last-child{color: var(--new);font-weight: 600}th button{all: unset;cursor: pointer;font: inherit;display: inline}th button::after{content: \"\\2195\";display: inline-block;width: 1em;margin-left: .2em;color: var(--muted);font-weight: 400;text-align: center}[aria-sort=ascending] button::after{content: \"\\2191\";color: var(--text)}[aria-sort=descending] button::after{content: \"\\2193\";color: var(--text)}th button:focus-visible{outline: 3px solid var(--accent);outline-offset: 2px}.rank{display: none}.board:has(.show-ranks:not(:checked)) .r2 td:nth-child(2),.board:has(.show-ranks:not(:checked)) .r3 td:nth-child(3),.board:has(.show-ranks:not(:checked)) .r4 td:nth-child(4),.board:has(.show-ranks:not(:checked)) .r5 td:nth-child(5),.board:has(.show-ranks:not(:checked)) .r6 td:nth-child(6),.board:has(.show-ranks:not(:checked)) .r7 td:nth-child(7),.board:has(.show-ranks:not(:checked)) .r8 td:nth-child(8),.board:has(.show-ranks:not(:checked)) .r9 td:nth-child(9),.board:has(.show-ranks:not(:checked)) .r10 td:nth-child(10),.board:has(.show-ranks:not(:checked)) .r11 td:nth-child(11),.board:has(.show-ranks:not(:checked)) .r12 td:nth-child(12),.board:has(.show-ranks:not(:checked)) .r13 td:nth-child(13),.board:has(.show-ranks:not(:checked)) .r14 td:nth-child(14),.board:has(.show-ranks:not(:checked)) .r15 td:nth-child(15),.board:has(.show-ranks:not(:checked)) .r16 td:nth-child(16){display: none}.board:has(.show-ranks:checked) .rank{display: table-cell}ins{background: var(--ins);color: var(--ins-text);text-decoration: none;padding: 0 .2em;border-radius: 2px}del{color: var(--del-text)}.r2 td:nth-child(2) *,.r3 td:nth-child(3) *,.r4 td:nth-child(4) *,.r5 td:nth-child(5) *,.r6 td:nth-child(6) *,.r7 td:nth-child(7) *,.r8 td:nth-child(8) *,.r9 td:nth-child(9) *,.r10 td:nth-child(10) *,.r11 td:nth-child(11) *,.r12 td:nth-child(12) *,.r13 td:nth-child(13) *,.r14 td:nth-child(14) *,.r15 td:nth-child(15) *,.r16 td:nth-child(16) *{background: none;color: var(--muted)}.tools{display: flex;flex-wrap: wrap;gap: .5rem 1.5rem;align-items: center;margin-top: .75rem;font-size: .9375rem}.tools label{display: inline-flex;gap: .5rem;align-items: center;min-height: 2rem}.tools label[hidden]{display: none}input[type=search]{font: inherit;color: inherit;background: var(--back);border: 1px solid var(--muted);border-radius: 4px;padding: .25rem .5rem;width: min(16rem,60vw)}input[type=checkbox]{width: 1.1rem;height: 1.1rem;margin: 0;accent-color: var(--accent)}.shown{color: var(--muted)}.fold{margin-top: .75rem}main section > .fold[id]{margin-top: 2.75rem}summary{cursor: pointer;padding: .3rem 0;font-weight: 600}summary h2,summary h3{display: inline}summary p{margin-left: 1.1rem;font-weight: 400}.how{margin-top: .75rem;font-size: .9375rem;color: var(--muted)}.how summary{font-weight: 400}.legend{list-style: none;display: flex;flex-wrap: wrap;gap: .25rem 1.25rem;margin: .25rem 0 0;padding: 0;font-size: .875rem;color: var(--muted)}.legend li::before{content: \"\";display: inline-block;width: .9em;height: .9em;margin-right: .4em;border-radius: 2px;vertical-align: -.08em;background: var(--stayed)}.legend .rose::before{background: var(--up)}.legend .fell::before{background: var(--down)}.legend .entered::before{background: var(--new)}.legend .left::before{background: var(--wedge-left)}.flow-section .scroll:first-of-type{border: 0}.tie-flow{display: block;width: 100%;height: auto;font-size: 13px}.tie-flow .band{fill: var(--band)}.tie-flow .band-label{fill: var(--band-text)}.tie-flow .edition{fill: var(--text);font-weight: 650;font-size: 15px}.tie-flow .models,.tie-flow .left-count{fill: var(--muted)}.tie-flow .stayed{fill: var(--stayed)}.tie-flow text{paint-order: stroke}.tie-flow .left-count,.tie-flow .entered-count{stroke: var(--back);stroke-width: 3px;stroke-linejoin: round}.tie-flow .rose{fill: var(--up)}.tie-flow .fell{fill: var(--down)}.tie-flow .entered,.tie-flow .entered-count{fill: var(--new)}.tie-flow .left{fill: var(--wedge-left)}.history td:nth-child(2),.history td:nth-child(5){white-space: nowrap}.history svg{height: 20px;vertical-align: middle;margin-right: .4rem}.history path{fill: none;stroke: var(--muted);stroke-width: 1.5}.history path + path{stroke: var(--accent);stroke-width: 4;stroke-linecap: round}.prose p{max-width: 46rem;white-space: pre-line}.severity{font-weight: 600}footer{margin-top: 3.5rem;border-top: 1px solid var(--line);padding-top: .75rem}.editions{display: grid;grid-template-columns: repeat(auto-fit,minmax(min(100%,22rem),1fr));gap: 0 2rem}dl{display: grid;grid-template-columns: max-content 1fr;gap: .1rem 1rem;margin: .5rem 0;font-size: .9375rem}dt{color: var(--muted)}dd{margin: 0;overflow-wrap: anywhere}.made{font-size: .875rem;margin-top: 1.5rem}@media (max-width: 40rem){body{padding-top: 1.25rem}.placed{grid-template-columns: 1fr}.group h3{color: var(--muted)}.tiles{grid-template-columns: 1fr}.tiles li > *{display: grid;grid-template-columns: 4.5rem 1fr;gap: 0 .75rem;padding: .6rem 0;align-items: baseline}.tiles b{font-size: 1.75rem;grid-row: span 2}.tiles li + li{border-top: 1px solid var(--line)}}@media print{:root{--text: #000;--muted: #444;--line: #bbb;--back: #fff;--accent: #000;--ins: #fff;--target: #fff}html{font-size: 10pt}body{max-width: none;padding: 0}thead th{position: static}.scroll,.tall{overflow: visible;max-height: none}.tools,.skip,nav,th button::after{display: none}details::details-content{content-visibility: visible;block-size: auto}tr,li,.tie-flow{break-inside: avoid}h2,h3{break-after: avoid}footer a[href^=http]::after{content: \" (\" attr(href) \")\"}table{font-size: .8rem}td{white-space: normal !important}}@media (prefers-reduced-motion: no-preference){html{scroll-behavior: smooth}}.web{max-width: 80rem;padding-top: 0}.web main{padding-top: 2rem;display: block}.site{display: flex;flex-wrap: wrap;align-items: center;gap: .25rem 1.5rem;padding: .75rem 0;border-bottom: 1px solid var(--line)}.brand{font-weight: 700;font-size: 1.0625rem;color: var(--text);text-decoration: none;letter-spacing: -.01em}.site nav{flex: 1 1 auto}.site nav ul{margin: 0;gap: 0 .25rem}.site nav a{display: block;padding: .35rem .65rem;color: var(--text);text-decoration: none;border-radius: 4px}.site nav a:hover{background: var(--panel)}.site nav a[aria-current]{font-weight: 650;box-shadow: inset 0 -2px var(--accent);border-radius: 0}.switch{margin: 0;display: flex;gap: 1rem;align-items: center;font-size: .9375rem}.site-footer{border-top: 1px solid var(--line);color: var(--muted);font-size: .875rem}.head{margin-bottom: 1.5rem}.lead{font-size: 1.125rem;max-width: 52rem}.web main > section,.web form > section{margin-top: 2.5rem}.notice{padding: .75rem 1rem;border-left: 4px solid var(--accent);background: var(--panel);max-width: none;margin: 0 0 1.5rem}.notice.problem{border-left-color: var(--down)}.links{display: flex;flex-wrap: wrap;gap: .25rem 1.25rem}button,.button{font: inherit;color: var(--text);background: var(--panel);border: 1px solid var(--muted);border-radius: 5px;padding: .35rem .9rem;min-height: 2.25rem;cursor: pointer}button:hover{border-color: var(--accent)}button.main{background: var(--accent);border-color: var(--accent);color: var(--back);font-weight: 600;padding: .5rem 1.25rem}button.plain{background: none;border: 0;padding: 0;min-height: 0;color: var(--accent);text-decoration: underline}th button,th button:hover{min-height: 0;border: 0;background: none;padding: 0}input[type=file]{min-width: 0;width: 100%}select,textarea,input[type=file],input[type=password]{font: inherit;color: inherit;background: var(--back);border: 1px solid var(--muted);border-radius: 4px;padding: .35rem .5rem;max-width: 100%}.picker{display: flex;flex-wrap: wrap;gap: .5rem 1rem;align-items: end;margin: 0 0 1.5rem;padding: 0 0 1.25rem;border-bottom: 1px solid var(--line)}.picker label{display: grid;gap: .2rem;font-size: .875rem;color: var(--muted);min-width: 0;max-width: 100%}.picker select,.picker input{font-size: 1rem;color: var(--text);max-width: min(34rem,calc(100vw - 2rem))}.badge{display: inline-block;font-size: .8125rem;line-height: 1.5;padding: 0 .5em;border-radius: 3px;border: 1px solid var(--line);color: var(--muted);white-space: nowrap}.badge.good,.badge.sent,.badge.active{color: var(--up);border-color: currentColor}.badge.bad,.badge.error,.badge.failed,.badge.check{color: var(--down);border-color: currentColor}.badge.warning,.badge.headline,.badge.likely,.badge.uncertain{color: var(--warn);border-color: currentColor}.badge.busy,.badge.changed,.badge.notable{color: var(--accent);border-color: currentColor}.web{--warn: #8a5a00}.feed{list-style: none;margin: .75rem 0;padding: 0}.feed > li{padding: .85rem 0;border-top: 1px solid var(--line)}.when{font-size: .875rem;color: var(--muted);margin: 0}.verdict-line{font-size: 1.0625rem;line-height: 1.5;max-width: 60rem}.verdict-line a{color: var(--text)}.feed .links{font-size: .9375rem;margin: .1rem 0 0}.sources{list-style: none;margin: .75rem 0 0;padding: 0;display: grid;grid-template-columns: repeat(auto-fill,minmax(min(100%,23rem),1fr));gap: 1rem}.source{border: 1px solid var(--line);border-radius: 8px;padding: 1rem 1.15rem 1.1rem;display: flex;flex-direction: column}.source form{margin-top: auto;padding-top: .75rem}.source-head{display: flex;flex-wrap: wrap;gap: .25rem .75rem;align-items: baseline;justify-content: space-between}.source h3{margin: 0;font-size: 1.125rem}.location{color: var(--muted);font-size: .875rem;margin: 0 0 .35rem;overflow-wrap: anywhere}.facts{grid-template-columns: minmax(6.5rem,max-content) 1fr}.facts dd{min-width: 0}.web-spark{vertical-align: -.35em;margin-left: .5rem;overflow: visible}.web-spark path{fill: none;stroke: var(--muted);stroke-width: 1.5}.web-spark circle{fill: var(--accent)}td.time,th.time,time{white-space: nowrap}code,.message-text{font-family: ui-monospace,\"SF Mono\",Consolas,\"Noto Sans Mono CJK SC\",monospace;font-size: .875em}.message-text{white-space: pre-wrap;overflow-wrap: anywhere;background: var(--panel);padding: 1rem;border-radius: 4px;max-height: 70vh;overflow: auto}.mail{display: block;width: 100%;max-width: 46rem;height: 46rem;border: 1px solid var(--line);border-radius: 6px;background: #fff}.mark{display: inline-block;min-width: 1.5rem;text-align: center;font-size: .75rem;line-height: 1.5rem;padding: 0 .25em;border-radius: 3px;background: var(--warn);color: var(--back);text-decoration: none;font-weight: 600}.error > .mark{background: var(--down)}.info > .mark{background: var(--muted)}.found.error{box-shadow: inset 3px 0 var(--down)}.found.warning{box-shadow: inset 3px 0 var(--warn)}.found.info{box-shadow: inset 3px 0 var(--muted)}td.found,th.found{padding-left: .5rem}tbody th{font-weight: 500}.found-list{max-width: none}li:target{background: var(--target)}input[type=radio]{width: 1.1rem;height: 1.1rem;margin: .1rem 0 0;accent-color: var(--accent);vertical-align: -.15em}.repair-form{max-width: 52rem}.field{display: grid;grid-template-columns: minmax(0,1fr);gap: .3rem;max-width: none;margin: 1rem 0}.field label{font-weight: 600}.field textarea{width: 100%;resize: vertical;font-size: .9375rem;line-height: 1.5}.repair-form.dropping{outline: 3px dashed var(--accent);outline-offset: .75rem}.login{max-width: 24rem}.download{display: flex;flex-wrap: wrap;gap: .5rem 1rem;align-items: center;max-width: none}.document{white-space: pre-wrap;overflow-wrap: anywhere;max-width: none;margin: 0;padding: 1rem 0;font-size: 1rem;line-height: 1.75}.doubt{color: inherit;border-radius: 2px;padding: 0 .08em;background: var(--target);text-decoration: underline 2px var(--warn);text-underline-offset: .2em}.doubt.check{text-decoration-color: var(--down);font-weight: 700}.doubt:target,.doubt.here{outline: 2px solid var(--accent)}.web .n{text-align: right;font-variant-numeric: tabular-nums}.web td.n{white-space: nowrap}.picks-scroll{position: relative}.picks{list-style: none;margin: .75rem 0 0;padding: 0}.picks > li{border-top: 1px solid var(--line);padding: .6rem .25rem}.picks fieldset{border: 0;margin: 0;padding: 0;min-width: 0}.picks legend{font-size: .875rem;padding: 0;color: var(--muted)}.picks .context{margin: .15rem 0;white-space: pre-wrap;overflow-wrap: anywhere;font-size: 1.0625rem;max-width: none}.picks mark{background: var(--target);color: inherit;font-weight: 700;padding: 0 .12em;border-radius: 2px}.readings{display: flex;flex-wrap: wrap;gap: .35rem;margin: .35rem 0 0;max-width: none}.readings label{display: inline-flex;gap: .35rem;align-items: center;border: 1px solid var(--line);border-radius: 5px;padding: .2rem .6rem;min-height: 2.25rem;cursor: pointer}.readings label:has(:checked){border-color: var(--accent);background: var(--panel)}.readings b{font-size: 1.125rem;font-weight: 600}.readings small{color: var(--muted)}.chart{margin: 1rem 0;max-width: 46rem}.chart svg{display: block;width: 100%;height: auto;font-size: 13px}.chart .grid{fill: none;stroke: var(--line)}.chart .score{fill: none;stroke: var(--accent);stroke-width: 2.5}.chart circle{fill: var(--accent)}.chart text{fill: var(--text)}.chart .edition{fill: var(--muted)}.flow-box{min-width: 40rem;max-width: 75rem}.flow-2{min-width: 17rem;max-width: 32rem}.flow-3{min-width: 25rem;max-width: 47rem}.flow-4{min-width: 33rem;max-width: 63rem}@media (min-width: 70rem){.has-doubts{display: grid;grid-template-columns: minmax(0,3fr) minmax(20rem,2fr);gap: 2.5rem;align-items: start}.has-doubts .picks-scroll{max-height: min(85vh,60rem);overflow: auto}.web .has-doubts > section{margin-top: 1.5rem}}.actions{display: flex;flex-wrap: wrap;gap: .5rem;margin: .75rem 0}.repaired > section + section{margin-top: 2.5rem}@media (max-width: 40rem){.list,.list tbody,.list tr,.list tbody th,.list td{display: block}.list thead{display: none}.list tr{padding: .5rem 0;border-top: 1px solid var(--line)}.list tr:first-child{border-top: 0}.web .list tbody th,.web .list td{display: flow-root;padding: .1rem 0 .1rem 6.75rem;min-height: 1.6rem;min-width: 0;text-align: left;white-space: normal;word-break: normal;overflow-wrap: anywhere;border: 0}.web .list td:empty{display: none}.list [data-label]::before{content: attr(data-label);float: left;width: 6.25rem;margin-left: -6.75rem;color: var(--muted);font-weight: 400;font-size: .875rem}.web .full td:first-child,.web .full thead th:first-child.n{white-space: normal;min-width: 4.75rem;max-width: 5rem}.web .full thead th{min-width: 7.5rem}.web .full tbody th{position: sticky;left: 0;min-width: 9rem;max-width: 11rem;background: var(--back)}.site nav{order: 3;flex-basis: 100%}.site nav ul{margin-left: -.65rem}.site{justify-content: space-between}.web .tiles li > *{grid-template-columns: 4.5rem minmax(0,1fr)}.mail{height: 34rem}}@media (prefers-color-scheme: dark){.web{--warn: #e6b450}}@media print{.site,.site-footer,.picker,.source form{display: none}}";
export const webScript = "// The change page's only script: tables sort by buttons in their heads and filter by a box. Without it the page reads the same.\n(() => {\n  const compareText = new Intl.Collator(document.documentElement.lang, {numeric: true}).compare;\n  const textOf = (cell) => ((cell && (cell.querySelector('ins') || cell).textContent) || '').trim();\n  const numberOf = (cell) => {\n    const text = cell && cell.dataset.v !== undefined ? cell.dataset.v : textOf(cell).replace(/,/g, '').replace(/\\u2212/g, '-').replace(/^[^\\d-]*/, '');\n    return parseFloat(text);\n  };\n\n  const sortBy = (table, head, direction) => {\n    const column = head.cellIndex;\n    const isNumeric = head.classList.contains('n');\n    const body = table.tBodies[0];\n    const rows = [...body.rows].map((row, at) => ({row, at, value: isNumeric ? numberOf(row.cells[column]) : textOf(row.cells[column])}));\n    const isEmpty = ({value}) => (isNumeric ? Number.isNaN(value) : value === '');\n    rows.sort((a, b) => {\n      if (isEmpty(a) || isEmpty(b)) return isEmpty(a) - isEmpty(b) || a.at - b.at;\n      return direction * (isNumeric ? a.value - b.value : compareText(a.value, b.value)) || a.at - b.at;\n    });\n    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');\n    head.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');\n    table.classList.toggle('sorted', column !== 0 || direction < 0);\n    body.append(...rows.map(({row}) => row));\n  };\n\n  const makeSortable = (table) => {\n    for (const head of table.tHead.rows[0].cells) {\n      const button = document.createElement('button');\n      button.type = 'button';\n      button.append(...head.childNodes);\n      head.append(button);\n      button.addEventListener('click', () => sortBy(table, head, head.getAttribute('aria-sort') === 'ascending' ? -1 : 1));\n    }\n  };\n\n  const makeFilter = (label) => {\n    const table = label.closest('section').querySelector('table[data-sortable]');\n    const output = label.parentNode.querySelector('.shown');\n    label.hidden = false;\n    label.querySelector('input').addEventListener('input', ({target}) => {\n      const wanted = target.value.trim().toLowerCase();\n      const rows = [...table.querySelectorAll('tbody tr:not(.head)')];\n      let shown = 0;\n      for (const row of rows) {\n        row.hidden = !row.textContent.toLowerCase().includes(wanted);\n        if (!row.hidden) shown += 1;\n      }\n      output.textContent = wanted === '' ? '' : output.dataset.text.replace('{shown}', shown).replace('{count}', rows.length);\n    });\n  };\n\n  // A link into a folded part opens it.\n  const openTarget = () => {\n    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));\n    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;\n    if (target) target.scrollIntoView();\n  };\n\n  document.querySelectorAll('table[data-sortable]').forEach(makeSortable);\n  document.querySelectorAll('.filter').forEach(makeFilter);\n  addEventListener('hashchange', openTarget);\n  openTarget();\n})();\n// Comfort for the web pages; every one of them works without it.\n(() => {\n  // Instants in the reader's own time zone, the server's text as tooltip.\n  const format = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: 'medium', timeStyle: 'short'});\n  for (const time of document.querySelectorAll('time[datetime]')) {\n    const instant = new Date(time.dateTime);\n    if (!Number.isNaN(instant.getTime())) time.title = `${format.format(instant)} (${Intl.DateTimeFormat().resolvedOptions().timeZone})`;\n  }\n\n  // Marks of findings in a header are links of their own, not part of the button that sorts.\n  for (const mark of document.querySelectorAll('th button .mark')) mark.closest('th').append(mark);\n\n  // A document may be dropped anywhere on the repair page.\n  const form = document.querySelector('form[data-drop]');\n  if (form) {\n    const input = form.querySelector('input[type=file]');\n    const show = (isOver) => form.classList.toggle('dropping', isOver);\n    addEventListener('dragover', (event) => {\n      event.preventDefault();\n      show(true);\n    });\n    addEventListener('dragleave', () => show(false));\n    addEventListener('drop', (event) => {\n      event.preventDefault();\n      show(false);\n      if (event.dataTransfer.files.length === 0) return;\n      input.files = event.dataTransfer.files;\n      form.requestSubmit();\n    });\n  }\n\n  // A picked reading stands in the text at once.\n  document.querySelector('.picks')?.addEventListener('change', ({target}) => {\n    const id = target.name.slice('pick-'.length);\n    const text = target.dataset.text;\n    for (const place of document.querySelectorAll(`[data-pick=\"${CSS.escape(id)}\"]`)) place.textContent = text;\n  });\n\n  // A doubtful character leads to its readings, and back.\n  for (const link of document.querySelectorAll('a.doubt')) {\n    link.addEventListener('click', () => {\n      for (const other of document.querySelectorAll('a.doubt.here')) other.classList.remove('here');\n      link.classList.add('here');\n    });\n  }\n})();\n";
/** Changes whenever one of them does: part of their addresses. */
export const assetVersion = '6f277355a182';

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
  "web-board": engine.template({"0":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"head board\"><p class=\"eyebrow\"><a href=\""
    + alias3(alias2(alias1(depth0, "sourceHref", {"start":{"line":2,"column":54},"end":{"line":2,"column":64}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "source", {"start":{"line":2,"column":70},"end":{"line":2,"column":76}} ), depth0))
    + "</a></p><h1>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":2,"column":92},"end":{"line":2,"column":97}} ), depth0))
    + "</h1><p class=\"about\">"
    + alias3(alias2(alias1(depth0, "editionLine", {"start":{"line":2,"column":123},"end":{"line":2,"column":134}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"verdict"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.program(2, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":260}}})) != null ? stack1 : "")
    + "</div>\n<section id=\"table\" class=\"board\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "now", {"start":{"line":4,"column":40},"end":{"line":4,"column":49}} ), depth0))
    + "</h2><p>"
    + alias3(alias2(alias1(depth0, "findingsLine", {"start":{"line":4,"column":61},"end":{"line":4,"column":73}} ), depth0))
    + "</p>\n<div class=\"tools\"><label class=\"filter\" hidden>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableFilter", {"start":{"line":5,"column":50},"end":{"line":5,"column":67}} ), depth0))
    + " <input type=\"search\" autocomplete=\"off\"></label><output class=\"shown\" data-text=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "tableShown", {"start":{"line":5,"column":153},"end":{"line":5,"column":169}} ), depth0))
    + "\" aria-live=\"polite\"></output></div>\n<div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(depth0, "caption", {"start":{"line":6,"column":66},"end":{"line":6,"column":73}} ), depth0))
    + "\"><table class=\"full\" data-sortable><caption class=\"vh\">"
    + alias3(alias2(alias1(depth0, "caption", {"start":{"line":6,"column":133},"end":{"line":6,"column":140}} ), depth0))
    + "</caption>\n<thead><tr>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasPlaces"),{"name":"if","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":11},"end":{"line":7,"column":81}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":81},"end":{"line":7,"column":223}}})) != null ? stack1 : "")
    + "</tr></thead>\n<tbody>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":7},"end":{"line":8,"column":421}}})) != null ? stack1 : "")
    + "</tbody></table></div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"cut"),{"name":"if","hash":{},"fn":container.program(14, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":72}}})) != null ? stack1 : "")
    + "</section>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(15, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":10,"column":419}}})) != null ? stack1 : "")
    + "\n<section id=\"editions\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "editions", {"start":{"line":11,"column":29},"end":{"line":11,"column":43}} ), depth0))
    + " <span class=\"count\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"editions"), "length", {"start":{"line":11,"column":68},"end":{"line":11,"column":83}} ), depth0))
    + "</span></h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"canCompare"),{"name":"if","hash":{},"fn":container.program(18, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":12,"column":102}}})) != null ? stack1 : "")
    + "\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "editions", {"start":{"line":13,"column":61},"end":{"line":13,"column":75}} ), depth0))
    + "\"><table><caption class=\"vh\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "editions", {"start":{"line":13,"column":108},"end":{"line":13,"column":122}} ), depth0))
    + "</caption><thead><tr>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"canCompare"),{"name":"if","hash":{},"fn":container.program(19, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":145},"end":{"line":13,"column":238}}})) != null ? stack1 : "")
    + "<th scope=\"col\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "seen", {"start":{"line":13,"column":256},"end":{"line":13,"column":266}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "rows", {"start":{"line":13,"column":301},"end":{"line":13,"column":311}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "entered", {"start":{"line":13,"column":346},"end":{"line":13,"column":359}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "left", {"start":{"line":13,"column":394},"end":{"line":13,"column":404}} ), depth0))
    + "</th><th scope=\"col\" class=\"n\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "moved", {"start":{"line":13,"column":439},"end":{"line":13,"column":450}} ), depth0))
    + "</th><th scope=\"col\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "edition", {"start":{"line":13,"column":475},"end":{"line":13,"column":488}} ), depth0))
    + "</th></tr></thead>\n<tbody>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"editions"),{"name":"each","hash":{},"fn":container.program(20, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":7},"end":{"line":14,"column":548}}})) != null ? stack1 : "")
    + "</tbody></table></div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"canCompare"),{"name":"if","hash":{},"fn":container.program(25, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":15,"column":73}}})) != null ? stack1 : "")
    + "</section>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"flow"),{"name":"if","hash":{},"fn":container.program(26, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":16,"column":62}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"history"),{"name":"if","hash":{},"fn":container.program(27, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":59}}})) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"verdict\">"
    + alias3(alias2(alias1(depth0, "verdict", {"start":{"line":3,"column":36},"end":{"line":3,"column":43}} ), depth0))
    + "</p><p class=\"links\"><a href=\""
    + alias3(alias2(alias1(depth0, "changeHref", {"start":{"line":3,"column":77},"end":{"line":3,"column":87}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "readChange", {"start":{"line":3,"column":93},"end":{"line":3,"column":109}} ), depth0))
    + "</a> <a href=\""
    + alias3(alias2(alias1(depth0, "previewHref", {"start":{"line":3,"column":127},"end":{"line":3,"column":138}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "preview", {"start":{"line":3,"column":144},"end":{"line":3,"column":157}} ), depth0))
    + "</a> <a href=\""
    + alias3(alias2(alias1(depth0, "feedHref", {"start":{"line":3,"column":175},"end":{"line":3,"column":183}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "feed", {"start":{"line":3,"column":189},"end":{"line":3,"column":199}} ), depth0))
    + "</a></p>";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "first", {"start":{"line":3,"column":236},"end":{"line":3,"column":247}} ), depth0))
    + "</p>";
},"3":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\" class=\"n\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "place", {"start":{"line":7,"column":56},"end":{"line":7,"column":67}} ), depth0))
    + "</th>";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\" id=\""
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":7,"column":120},"end":{"line":7,"column":122}} ), depth0))
    + "\" class=\""
    + alias3(alias2(alias1(depth0, "kind", {"start":{"line":7,"column":135},"end":{"line":7,"column":139}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"severity"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":141},"end":{"line":7,"column":183}}})) != null ? stack1 : "")
    + "\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":7,"column":187},"end":{"line":7,"column":192}} ), depth0))
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-marks"),depth0,{"name":"web-marks","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</th>";
},"5":function(container,depth0,helpers,partials,data) {
    return " found "
    + container.escapeExpression(container.lambda(container.strict(depth0, "severity", {"start":{"line":7,"column":166},"end":{"line":7,"column":174}} ), depth0));
},"6":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr id=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "id", {"start":{"line":8,"column":31},"end":{"line":8,"column":33}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depths[1],"hasPlaces"),{"name":"if","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":37},"end":{"line":8,"column":111}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(8, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":111},"end":{"line":8,"column":407}}})) != null ? stack1 : "")
    + "</tr>";
},"7":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<td class=\"n\" data-v=\""
    + alias3(alias2(alias1(depth0, "order", {"start":{"line":8,"column":81},"end":{"line":8,"column":86}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "place", {"start":{"line":8,"column":92},"end":{"line":8,"column":97}} ), depth0))
    + "</td>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isName"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":8,"column":126},"end":{"line":8,"column":398}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"row\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"severity"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":155},"end":{"line":8,"column":205}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(12, data, 0),"data":data,"loc":{"start":{"line":8,"column":206},"end":{"line":8,"column":272}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-marks"),depth0,{"name":"web-marks","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</th>";
},"10":function(container,depth0,helpers,partials,data) {
    return " class=\"found "
    + container.escapeExpression(container.lambda(container.strict(depth0, "severity", {"start":{"line":8,"column":187},"end":{"line":8,"column":195}} ), depth0))
    + "\"";
},"11":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":8,"column":229},"end":{"line":8,"column":233}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":8,"column":239},"end":{"line":8,"column":243}} ), depth0))
    + "</a>";
},"12":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":8,"column":259},"end":{"line":8,"column":263}} ), depth0));
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td class=\""
    + alias3(alias2(alias1(depth0, "kind", {"start":{"line":8,"column":313},"end":{"line":8,"column":317}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"severity"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":319},"end":{"line":8,"column":361}}})) != null ? stack1 : "")
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":8,"column":365},"end":{"line":8,"column":369}} ), depth0))
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-marks"),depth0,{"name":"web-marks","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</td>";
},"14":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + alias3(alias2(alias1(depth0, "cut", {"start":{"line":9,"column":16},"end":{"line":9,"column":19}} ), depth0))
    + " <a href=\""
    + alias3(alias2(alias1(depth0, "allHref", {"start":{"line":9,"column":33},"end":{"line":9,"column":40}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "all", {"start":{"line":9,"column":46},"end":{"line":9,"column":55}} ), depth0))
    + "</a></p>";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\"findings\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "findings", {"start":{"line":10,"column":45},"end":{"line":10,"column":59}} ), depth0))
    + " <span class=\"count\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"findings"), "length", {"start":{"line":10,"column":84},"end":{"line":10,"column":99}} ), depth0))
    + "</span></h2><ol class=\"lines found-list\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":142},"end":{"line":10,"column":397}}})) != null ? stack1 : "")
    + "</ol></section>";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li id=\"f-"
    + alias3(alias2(alias1(depth0, "number", {"start":{"line":10,"column":172},"end":{"line":10,"column":178}} ), depth0))
    + "\"><b>"
    + alias3(alias2(alias1(depth0, "number", {"start":{"line":10,"column":187},"end":{"line":10,"column":193}} ), depth0))
    + "</b> <span class=\"badge "
    + alias3(alias2(alias1(depth0, "severityKind", {"start":{"line":10,"column":221},"end":{"line":10,"column":233}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "severity", {"start":{"line":10,"column":239},"end":{"line":10,"column":247}} ), depth0))
    + "</span> "
    + alias3(alias2(alias1(depth0, "message", {"start":{"line":10,"column":259},"end":{"line":10,"column":266}} ), depth0))
    + " <small>"
    + alias3(alias2(alias1(depth0, "place", {"start":{"line":10,"column":278},"end":{"line":10,"column":283}} ), depth0))
    + " · "
    + alias3(alias2(alias1(depth0, "rule", {"start":{"line":10,"column":290},"end":{"line":10,"column":294}} ), depth0))
    + "</small>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":304},"end":{"line":10,"column":383}}})) != null ? stack1 : "")
    + "</li>";
},"17":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return " <a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":10,"column":328},"end":{"line":10,"column":332}} ), depth0))
    + "\" aria-label=\""
    + alias3(alias2(alias1(depth0, "number", {"start":{"line":10,"column":350},"end":{"line":10,"column":356}} ), depth0))
    + ": "
    + alias3(alias2(alias1(depth0, "place", {"start":{"line":10,"column":362},"end":{"line":10,"column":367}} ), depth0))
    + "\">↑</a>";
},"18":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "compareAbout", {"start":{"line":12,"column":37},"end":{"line":12,"column":55}} ), depth0))
    + "</p><form method=\"get\" action=\"/diff\">";
},"19":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "from", {"start":{"line":13,"column":181},"end":{"line":13,"column":191}} ), depth0))
    + "</th><th scope=\"col\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "to", {"start":{"line":13,"column":216},"end":{"line":13,"column":224}} ), depth0))
    + "</th>";
},"20":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depths[1],"canCompare"),{"name":"if","hash":{},"fn":container.program(21, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":29},"end":{"line":14,"column":305}}})) != null ? stack1 : "")
    + "<th scope=\"row\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(23, data, 0, blockParams, depths),"inverse":container.program(24, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":14,"column":321},"end":{"line":14,"column":389}}})) != null ? stack1 : "")
    + "</th><td class=\"n\">"
    + alias4(alias3(alias2(depth0, "rows", {"start":{"line":14,"column":410},"end":{"line":14,"column":414}} ), depth0))
    + "</td><td class=\"n\">"
    + alias4(alias3(alias2(depth0, "entered", {"start":{"line":14,"column":437},"end":{"line":14,"column":444}} ), depth0))
    + "</td><td class=\"n\">"
    + alias4(alias3(alias2(depth0, "left", {"start":{"line":14,"column":467},"end":{"line":14,"column":471}} ), depth0))
    + "</td><td class=\"n\">"
    + alias4(alias3(alias2(depth0, "moved", {"start":{"line":14,"column":494},"end":{"line":14,"column":499}} ), depth0))
    + "</td><td><code>"
    + alias4(alias3(alias2(depth0, "id", {"start":{"line":14,"column":518},"end":{"line":14,"column":520}} ), depth0))
    + "</code></td></tr>";
},"21":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td><input type=\"radio\" name=\"from\" value=\""
    + alias3(alias2(alias1(depth0, "key", {"start":{"line":14,"column":95},"end":{"line":14,"column":98}} ), depth0))
    + "\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depths[1],"words"), "from", {"start":{"line":14,"column":116},"end":{"line":14,"column":129}} ), depth0))
    + " "
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":14,"column":134},"end":{"line":14,"column":139}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isFrom"),{"name":"if","hash":{},"fn":container.program(22, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":142},"end":{"line":14,"column":171}}})) != null ? stack1 : "")
    + "></td><td><input type=\"radio\" name=\"to\" value=\""
    + alias3(alias2(alias1(depth0, "key", {"start":{"line":14,"column":220},"end":{"line":14,"column":223}} ), depth0))
    + "\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depths[1],"words"), "to", {"start":{"line":14,"column":241},"end":{"line":14,"column":252}} ), depth0))
    + " "
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":14,"column":257},"end":{"line":14,"column":262}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isTo"),{"name":"if","hash":{},"fn":container.program(22, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":265},"end":{"line":14,"column":292}}})) != null ? stack1 : "")
    + "></td>";
},"22":function(container,depth0,helpers,partials,data) {
    return " checked";
},"23":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":14,"column":344},"end":{"line":14,"column":348}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":14,"column":354},"end":{"line":14,"column":359}} ), depth0))
    + "</a>";
},"24":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "label", {"start":{"line":14,"column":375},"end":{"line":14,"column":380}} ), depth0));
},"25":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p><button>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "compare", {"start":{"line":15,"column":31},"end":{"line":15,"column":44}} ), depth0))
    + "</button></p></form>";
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-flow"),lookupProperty(depth0,"flow"),{"name":"web-flow","hash":{"words":lookupProperty(depth0,"words"),"anchor":"b1"},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-history"),lookupProperty(depth0,"history"),{"name":"web-history","hash":{"words":lookupProperty(depth0,"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true,"useDepths":true}),
  "web-cell": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<span class=\"badge "
    + alias3(alias2(alias1(depth0, "badge", {"start":{"line":1,"column":34},"end":{"line":1,"column":39}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":1,"column":45},"end":{"line":1,"column":49}} ), depth0))
    + "</span>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":1,"column":66},"end":{"line":1,"column":268}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "href", {"start":{"line":1,"column":89},"end":{"line":1,"column":93}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"time"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":1,"column":97},"end":{"line":1,"column":173}}})) != null ? stack1 : "")
    + "</a>";
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<time datetime=\""
    + alias3(alias2(alias1(depth0, "time", {"start":{"line":1,"column":127},"end":{"line":1,"column":131}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":1,"column":137},"end":{"line":1,"column":141}} ), depth0))
    + "</time>";
},"4":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":1,"column":160},"end":{"line":1,"column":164}} ), depth0));
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"time"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":1,"column":185},"end":{"line":1,"column":261}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-spark"),lookupProperty(depth0,"spark"),{"name":"web-spark","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    return " <small>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":1,"column":338},"end":{"line":1,"column":342}} ), depth0))
    + "</small>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"badge"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":275}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"spark"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":275},"end":{"line":1,"column":316}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":316},"end":{"line":1,"column":359}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true}),
  "web-dashboard": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"head\"><h1>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "title", {"start":{"line":2,"column":24},"end":{"line":2,"column":35}} ), depth0))
    + "</h1><p class=\"lead\">"
    + alias3(alias2(alias1(depth0, "summary", {"start":{"line":2,"column":60},"end":{"line":2,"column":67}} ), depth0))
    + "</p></div>\n<section id=\"latest\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "latest", {"start":{"line":3,"column":27},"end":{"line":3,"column":39}} ), depth0))
    + "</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"changes"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":487}}})) != null ? stack1 : "")
    + "</section>\n<section id=\"sources\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "sources", {"start":{"line":5,"column":28},"end":{"line":5,"column":41}} ), depth0))
    + " <span class=\"count\">"
    + alias3(alias2(alias1(depth0, "total", {"start":{"line":5,"column":66},"end":{"line":5,"column":71}} ), depth0))
    + "</span></h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasSearch"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":191}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"sources"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":12,"column":70}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"pages"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":13,"column":97}}})) != null ? stack1 : "")
    + "\n</section>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ol class=\"feed\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"changes"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":32},"end":{"line":4,"column":378}}})) != null ? stack1 : "")
    + "</ol><p><a href=\"/changes\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "allChanges", {"start":{"line":4,"column":407},"end":{"line":4,"column":423}} ), depth0))
    + "</a></p>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><p class=\"when\"><time datetime=\""
    + alias3(alias2(alias1(depth0, "time", {"start":{"line":4,"column":87},"end":{"line":4,"column":91}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "when", {"start":{"line":4,"column":97},"end":{"line":4,"column":101}} ), depth0))
    + "</time> <a href=\""
    + alias3(alias2(alias1(depth0, "sourceHref", {"start":{"line":4,"column":122},"end":{"line":4,"column":132}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "source", {"start":{"line":4,"column":138},"end":{"line":4,"column":144}} ), depth0))
    + "</a>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"weight"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":150},"end":{"line":4,"column":224}}})) != null ? stack1 : "")
    + "</p><p class=\"verdict-line\"><a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":4,"column":263},"end":{"line":4,"column":267}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "verdict", {"start":{"line":4,"column":273},"end":{"line":4,"column":280}} ), depth0))
    + "</a></p><p class=\"links\"><a href=\""
    + alias3(alias2(alias1(depth0, "previewHref", {"start":{"line":4,"column":318},"end":{"line":4,"column":329}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "preview", {"start":{"line":4,"column":335},"end":{"line":4,"column":354}} ), depth0))
    + "</a></p></li>";
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return " <span class=\"badge "
    + alias3(alias2(alias1(depth0, "weightKind", {"start":{"line":4,"column":186},"end":{"line":4,"column":196}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "weight", {"start":{"line":4,"column":202},"end":{"line":4,"column":208}} ), depth0))
    + "</span>";
},"4":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "noChange", {"start":{"line":4,"column":460},"end":{"line":4,"column":474}} ), depth0))
    + "</p>";
},"5":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<form class=\"picker\" method=\"get\" role=\"search\"><label>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "search", {"start":{"line":6,"column":74},"end":{"line":6,"column":86}} ), depth0))
    + " <input type=\"search\" name=\"q\" value=\""
    + alias3(alias2(alias1(depth0, "search", {"start":{"line":6,"column":128},"end":{"line":6,"column":134}} ), depth0))
    + "\"></label><button>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "find", {"start":{"line":6,"column":156},"end":{"line":6,"column":166}} ), depth0))
    + "</button></form>";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"sources\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"sources"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":35},"end":{"line":12,"column":14}}})) != null ? stack1 : "")
    + "</ul>";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li class=\"source\" id=\"s-"
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":7,"column":79},"end":{"line":7,"column":81}} ), depth0))
    + "\">\n<div class=\"source-head\"><h3><a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":8,"column":40},"end":{"line":8,"column":44}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":8,"column":50},"end":{"line":8,"column":52}} ), depth0))
    + "</a></h3> <span class=\"badge "
    + alias3(alias2(alias1(depth0, "stateKind", {"start":{"line":8,"column":85},"end":{"line":8,"column":94}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "state", {"start":{"line":8,"column":100},"end":{"line":8,"column":105}} ), depth0))
    + "</span></div>\n<p class=\"location\">"
    + alias3(alias2(alias1(depth0, "location", {"start":{"line":9,"column":22},"end":{"line":9,"column":30}} ), depth0))
    + "</p>\n<dl class=\"facts\"><dt>"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "lastRun", {"start":{"line":10,"column":24},"end":{"line":10,"column":43}} ), depth0))
    + "</dt><dd>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-cell"),lookupProperty(depth0,"lastRun"),{"name":"web-cell","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</dd><dt>"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "nextRun", {"start":{"line":10,"column":87},"end":{"line":10,"column":106}} ), depth0))
    + "</dt><dd>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-cell"),lookupProperty(depth0,"nextRun"),{"name":"web-cell","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</dd><dt>"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "open", {"start":{"line":10,"column":150},"end":{"line":10,"column":166}} ), depth0))
    + "</dt><dd>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-cell"),lookupProperty(depth0,"open"),{"name":"web-cell","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</dd>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"boards"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":201},"end":{"line":10,"column":376}}})) != null ? stack1 : "")
    + "</dl>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"canRun"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":11,"column":202}}})) != null ? stack1 : "")
    + "\n</li>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(lookupProperty(data,"root"),"words"), "boards", {"start":{"line":10,"column":221},"end":{"line":10,"column":239}} ), depth0))
    + "</dt><dd>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"boards"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":250},"end":{"line":10,"column":364}}})) != null ? stack1 : "")
    + "</dd>";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":10,"column":277},"end":{"line":10,"column":281}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":10,"column":287},"end":{"line":10,"column":292}} ), depth0))
    + "</a> <small>"
    + alias3(alias2(alias1(depth0, "rows", {"start":{"line":10,"column":308},"end":{"line":10,"column":312}} ), depth0))
    + "</small>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isLast"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":10,"column":322},"end":{"line":10,"column":355}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    return "";
},"11":function(container,depth0,helpers,partials,data) {
    return "<br>";
},"12":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<form method=\"post\" action=\""
    + alias3(alias2(alias1(depth0, "runHref", {"start":{"line":11,"column":44},"end":{"line":11,"column":51}} ), depth0))
    + "\"><input type=\"hidden\" name=\"csrf\" value=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"frame"), "csrf", {"start":{"line":11,"column":97},"end":{"line":11,"column":113}} ), depth0))
    + "\"><button>"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"words"), "runNow", {"start":{"line":11,"column":127},"end":{"line":11,"column":145}} ), depth0))
    + "<span class=\"vh\">: "
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":11,"column":168},"end":{"line":11,"column":170}} ), depth0))
    + "</span></button></form>";
},"13":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "empty", {"start":{"line":12,"column":46},"end":{"line":12,"column":57}} ), depth0))
    + "</p>";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"links\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"pages"),{"name":"each","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":30},"end":{"line":13,"column":86}}})) != null ? stack1 : "")
    + "</p>";
},"15":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":13,"column":56},"end":{"line":13,"column":60}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":13,"column":66},"end":{"line":13,"column":70}} ), depth0))
    + "</a> ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true}),
  "web-delivery": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"head\"><p class=\"eyebrow\"><a href=\"/digests\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "title", {"start":{"line":2,"column":58},"end":{"line":2,"column":69}} ), depth0))
    + "</a></p><h1>"
    + alias3(alias2(alias1(depth0, "heading", {"start":{"line":2,"column":85},"end":{"line":2,"column":92}} ), depth0))
    + "</h1></div>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-sections"),depth0,{"name":"web-sections","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<section id=\"message\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "message", {"start":{"line":4,"column":28},"end":{"line":4,"column":41}} ), depth0))
    + "</h2>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"message"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":4,"column":48},"end":{"line":4,"column":157}}})) != null ? stack1 : "")
    + "</section>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-message"),lookupProperty(depth0,"message"),{"name":"web-message","hash":{"words":lookupProperty(depth0,"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "notComposed", {"start":{"line":4,"column":127},"end":{"line":4,"column":144}} ), depth0))
    + "</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true}),
  "web-diff": engine.template({"0":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"pickers"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":295}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"page"),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.program(37, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":28,"column":105}}})) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<form class=\"picker\" method=\"get\" action=\"/diff\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"pickers"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":64},"end":{"line":2,"column":249}}})) != null ? stack1 : "")
    + "<button>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "compareWord", {"start":{"line":2,"column":259},"end":{"line":2,"column":270}} ), depth0))
    + "</button></form>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<label>"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":2,"column":90},"end":{"line":2,"column":95}} ), depth0))
    + " <select name=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":2,"column":114},"end":{"line":2,"column":118}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"options"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":122},"end":{"line":2,"column":223}}})) != null ? stack1 : "")
    + "</select></label>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<option value=\""
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":2,"column":156},"end":{"line":2,"column":161}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isChosen"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":164},"end":{"line":2,"column":196}}})) != null ? stack1 : "")
    + ">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":2,"column":199},"end":{"line":2,"column":203}} ), depth0))
    + "</option>";
},"4":function(container,depth0,helpers,partials,data) {
    return " selected";
},"5":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"page"),{"name":"with","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":12},"end":{"line":28,"column":9}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n<div class=\"head\"><p class=\"eyebrow\">"
    + alias3(alias2(alias1(depth0, "eyebrow", {"start":{"line":4,"column":39},"end":{"line":4,"column":46}} ), depth0))
    + "</p><h1>"
    + alias3(alias2(alias1(depth0, "heading", {"start":{"line":4,"column":58},"end":{"line":4,"column":65}} ), depth0))
    + "</h1>\n<p class=\"span\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"editions"),{"name":"each","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":16},"end":{"line":5,"column":152}}})) != null ? stack1 : "")
    + "</p>\n<p class=\"verdict\">"
    + alias3(alias2(alias1(depth0, "verdict", {"start":{"line":6,"column":21},"end":{"line":6,"column":28}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isUnchanged"),{"name":"if","hash":{},"fn":container.program(9, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":7,"column":74}}})) != null ? stack1 : "")
    + "\n<p class=\"links\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depths[1],"links"),{"name":"each","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":17},"end":{"line":8,"column":76}}})) != null ? stack1 : "")
    + "</p></div>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"documentSections"),{"name":"each","hash":{},"fn":container.program(11, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":68}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"boards"),{"name":"each","hash":{},"fn":container.program(12, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":23,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"prose"),{"name":"if","hash":{},"fn":container.program(26, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":24,"column":372}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(34, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":25,"column":58}}})) != null ? stack1 : "")
    + "\n<section id=\"how\"><details class=\"fold\"><summary><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "pageHowToRead", {"start":{"line":26,"column":55},"end":{"line":26,"column":74}} ), depth0))
    + "</h2></summary><p>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "pageHowToReadText", {"start":{"line":26,"column":96},"end":{"line":26,"column":119}} ), depth0))
    + "</p></details>\n<details class=\"fold\"><summary><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "pageEditions", {"start":{"line":27,"column":37},"end":{"line":27,"column":55}} ), depth0))
    + "</h2></summary><div class=\"editions\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"editions"),{"name":"each","hash":{},"fn":container.program(35, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":94},"end":{"line":27,"column":226}}})) != null ? stack1 : "")
    + "</div></details></section>\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"index"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":40},"end":{"line":5,"column":95}}})) != null ? stack1 : "")
    + "<b>"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":5,"column":100},"end":{"line":5,"column":105}} ), depth0))
    + "</b> <small>"
    + alias3(alias2(alias1(depth0, "rows", {"start":{"line":5,"column":121},"end":{"line":5,"column":125}} ), depth0))
    + "</small></span> ";
},"8":function(container,depth0,helpers,partials,data) {
    return "<span aria-hidden=\"true\">→ </span>";
},"9":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"quiet\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "pageUnchangedNote", {"start":{"line":7,"column":38},"end":{"line":7,"column":61}} ), depth0))
    + "</p>";
},"10":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":8,"column":46},"end":{"line":8,"column":50}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":8,"column":56},"end":{"line":8,"column":60}} ), depth0))
    + "</a> ";
},"11":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"section"),depth0,{"name":"section","hash":{"words":lookupProperty(depths[1],"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"12":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"board\" id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":11,"column":29},"end":{"line":11,"column":35}} ), depth0))
    + "\" aria-label=\""
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":11,"column":53},"end":{"line":11,"column":58}} ), depth0))
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depths[1],"hasManyBoards"),{"name":"if","hash":{},"fn":container.program(13, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":12,"column":109}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"tiles"),{"name":"if","hash":{},"fn":container.program(14, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":13,"column":175}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"contents"),depth0,{"name":"contents","hash":{"words":lookupProperty(depths[1],"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(18, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":15,"column":63}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"noise"),{"name":"if","hash":{},"fn":container.program(19, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":16,"column":217}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"flow"),{"name":"if","hash":{},"fn":container.program(21, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":67}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"table"),{"name":"if","hash":{},"fn":container.program(22, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":18,"column":52}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"history"),{"name":"if","hash":{},"fn":container.program(23, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":19,"column":58}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"account"),{"name":"if","hash":{},"fn":container.program(24, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":20,"column":72}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"numbers"),{"name":"if","hash":{},"fn":container.program(25, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":21,"column":197}}})) != null ? stack1 : "")
    + "\n</section>\n";
},"13":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<h2 class=\"board-title\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":12,"column":50},"end":{"line":12,"column":55}} ), depth0))
    + "</h2><p class=\"board-verdict\">"
    + alias3(alias2(alias1(depth0, "verdict", {"start":{"line":12,"column":89},"end":{"line":12,"column":96}} ), depth0))
    + "</p>";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"tiles\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"tiles"),{"name":"each","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":31},"end":{"line":13,"column":163}}})) != null ? stack1 : "")
    + "</ul>";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li class=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "kind", {"start":{"line":13,"column":59},"end":{"line":13,"column":63}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.program(17, data, 0),"data":data,"loc":{"start":{"line":13,"column":67},"end":{"line":13,"column":149}}})) != null ? stack1 : "")
    + "</li>";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\"#"
    + container.escapeExpression(container.lambda(container.strict(depth0, "href", {"start":{"line":13,"column":91},"end":{"line":13,"column":95}} ), depth0))
    + "\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"tile"),depth0,{"name":"tile","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</a>";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"tile"),depth0,{"name":"tile","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</div>";
},"18":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"section"),depth0,{"name":"section","hash":{"words":lookupProperty(depths[2],"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"19":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"noise\" id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":16,"column":42},"end":{"line":16,"column":48}} ), depth0))
    + "-noise\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depths[1],"words"), "sectionNoise", {"start":{"line":16,"column":64},"end":{"line":16,"column":85}} ), depth0))
    + "</h2><p class=\"about\">"
    + alias3(alias2(alias1(lookupProperty(depths[1],"words"), "aboutNoise", {"start":{"line":16,"column":111},"end":{"line":16,"column":130}} ), depth0))
    + "</p><ul class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"noise"),{"name":"each","hash":{},"fn":container.program(20, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":154},"end":{"line":16,"column":195}}})) != null ? stack1 : "")
    + "</ul></section>";
},"20":function(container,depth0,helpers,partials,data) {
    return "<li>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</li>";
},"21":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-flow"),lookupProperty(depth0,"flow"),{"name":"web-flow","hash":{"words":lookupProperty(depths[1],"words"),"anchor":lookupProperty(depth0,"anchor")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"22":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"table"),lookupProperty(depth0,"table"),{"name":"table","hash":{"words":lookupProperty(depths[1],"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"23":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"history"),lookupProperty(depth0,"history"),{"name":"history","hash":{"words":lookupProperty(depths[1],"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"24":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"account"),lookupProperty(depth0,"account"),{"name":"account","hash":{"words":lookupProperty(depths[1],"words"),"anchor":lookupProperty(depth0,"anchor")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"25":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"fold\" id=\""
    + alias3(alias2(alias1(depth0, "anchor", {"start":{"line":21,"column":43},"end":{"line":21,"column":49}} ), depth0))
    + "-numbers\"><summary><h2>"
    + alias3(alias2(alias1(lookupProperty(depths[1],"words"), "numbersTitle", {"start":{"line":21,"column":76},"end":{"line":21,"column":97}} ), depth0))
    + "</h2></summary><ul class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"numbers"),{"name":"each","hash":{},"fn":container.program(20, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":132},"end":{"line":21,"column":175}}})) != null ? stack1 : "")
    + "</ul></details>";
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\"prose\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "proseTitle", {"start":{"line":24,"column":39},"end":{"line":24,"column":55}} ), depth0))
    + " <span class=\"count\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"prose"), "count", {"start":{"line":24,"column":80},"end":{"line":24,"column":91}} ), depth0))
    + "</span></h2>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"prose"),"items"),{"name":"each","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":105},"end":{"line":24,"column":355}}})) != null ? stack1 : "")
    + "</section>";
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"prose\" id=\"e-"
    + container.escapeExpression(container.lambda(container.strict(depth0, "id", {"start":{"line":24,"column":153},"end":{"line":24,"column":155}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"heading"),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":159},"end":{"line":24,"column":201}}})) != null ? stack1 : "")
    + "<p>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"parts"),{"name":"each","hash":{},"fn":container.program(29, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":204},"end":{"line":24,"column":336}}})) != null ? stack1 : "")
    + "</p></div>";
},"28":function(container,depth0,helpers,partials,data) {
    return "<h3>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "heading", {"start":{"line":24,"column":180},"end":{"line":24,"column":187}} ), depth0))
    + "</h3>";
},"29":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isRemoved"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.program(31, data, 0),"data":data,"loc":{"start":{"line":24,"column":219},"end":{"line":24,"column":327}}})) != null ? stack1 : "");
},"30":function(container,depth0,helpers,partials,data) {
    return "<del>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":24,"column":243},"end":{"line":24,"column":247}} ), depth0))
    + "</del>";
},"31":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isAdded"),{"name":"if","hash":{},"fn":container.program(32, data, 0),"inverse":container.program(33, data, 0),"data":data,"loc":{"start":{"line":24,"column":263},"end":{"line":24,"column":320}}})) != null ? stack1 : "");
},"32":function(container,depth0,helpers,partials,data) {
    return "<ins>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":24,"column":285},"end":{"line":24,"column":289}} ), depth0))
    + "</ins>";
},"33":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":24,"column":307},"end":{"line":24,"column":311}} ), depth0));
},"34":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"findings"),lookupProperty(depth0,"findings"),{"name":"findings","hash":{"words":lookupProperty(depth0,"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"35":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section><h3>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":27,"column":127},"end":{"line":27,"column":132}} ), depth0))
    + "</h3><dl>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"facts"),{"name":"each","hash":{},"fn":container.program(36, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":143},"end":{"line":27,"column":202}}})) != null ? stack1 : "")
    + "</dl></section>";
},"36":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<dt>"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":27,"column":164},"end":{"line":27,"column":168}} ), depth0))
    + "</dt><dd>"
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":27,"column":181},"end":{"line":27,"column":186}} ), depth0))
    + "</dd>";
},"37":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<div class=\"head\"><h1>"
    + alias3(alias2(alias1(depth0, "emptyTitle", {"start":{"line":28,"column":41},"end":{"line":28,"column":51}} ), depth0))
    + "</h1><p class=\"about\">"
    + alias3(alias2(alias1(depth0, "emptyText", {"start":{"line":28,"column":77},"end":{"line":28,"column":86}} ), depth0))
    + "</p></div>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true,"useDepths":true}),
  "web-digest": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"head\"><h1>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "title", {"start":{"line":2,"column":24},"end":{"line":2,"column":35}} ), depth0))
    + "</h1></div>\n<section id=\"preview\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "preview", {"start":{"line":3,"column":28},"end":{"line":3,"column":41}} ), depth0))
    + "</h2><p class=\"about\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "previewAbout", {"start":{"line":3,"column":67},"end":{"line":3,"column":85}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"pickers"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":279}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"message"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":5,"column":99}}})) != null ? stack1 : "")
    + "</section>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-sections"),depth0,{"name":"web-sections","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<form class=\"picker\" method=\"get\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"pickers"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":49},"end":{"line":4,"column":234}}})) != null ? stack1 : "")
    + "<button>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "show", {"start":{"line":4,"column":244},"end":{"line":4,"column":254}} ), depth0))
    + "</button></form>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<label>"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":4,"column":75},"end":{"line":4,"column":80}} ), depth0))
    + " <select name=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":4,"column":99},"end":{"line":4,"column":103}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"options"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":107},"end":{"line":4,"column":208}}})) != null ? stack1 : "")
    + "</select></label>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<option value=\""
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":4,"column":141},"end":{"line":4,"column":146}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isChosen"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":149},"end":{"line":4,"column":181}}})) != null ? stack1 : "")
    + ">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":4,"column":184},"end":{"line":4,"column":188}} ), depth0))
    + "</option>";
},"4":function(container,depth0,helpers,partials,data) {
    return " selected";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-message"),lookupProperty(depth0,"message"),{"name":"web-message","hash":{"words":lookupProperty(depth0,"words")},"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "nothing", {"start":{"line":5,"column":79},"end":{"line":5,"column":86}} ), depth0))
    + "</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true}),
  "web-flow": engine.template({"0":function(container,depth0,helpers,partials,data) {
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
    + "\"><div class=\"flow-box flow-"
    + alias3(alias2(alias1(lookupProperty(depth0,"editions"), "length", {"start":{"line":3,"column":110},"end":{"line":3,"column":125}} ), depth0))
    + "\">"
    + ((stack1 = alias2(alias1(depth0, "svg", {"start":{"line":3,"column":132},"end":{"line":3,"column":135}} ), depth0)) != null ? stack1 : "")
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
  "web-history": engine.template({"0":function(container,depth0,helpers,partials,data) {
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
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"href"),{"name":"if","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.program(4, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":6,"column":41},"end":{"line":6,"column":107}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"vendor"),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":107},"end":{"line":6,"column":167}}})) != null ? stack1 : "")
    + "</th><td>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dot"),{"name":"if","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":176},"end":{"line":6,"column":298}}})) != null ? stack1 : "")
    + alias4(alias3(alias2(depth0, "scores", {"start":{"line":6,"column":300},"end":{"line":6,"column":306}} ), depth0))
    + "</td><td>"
    + alias4(alias3(alias2(depth0, "now", {"start":{"line":6,"column":319},"end":{"line":6,"column":322}} ), depth0))
    + "</td><td>"
    + alias4(alias3(alias2(depth0, "peak", {"start":{"line":6,"column":335},"end":{"line":6,"column":339}} ), depth0))
    + "</td><td>"
    + alias4(alias3(alias2(depth0, "seen", {"start":{"line":6,"column":352},"end":{"line":6,"column":356}} ), depth0))
    + "</td><td>"
    + alias4(alias3(alias2(depth0, "editions", {"start":{"line":6,"column":369},"end":{"line":6,"column":377}} ), depth0))
    + "</td><td>"
    + alias4(alias3(alias2(depth0, "top", {"start":{"line":6,"column":390},"end":{"line":6,"column":393}} ), depth0))
    + "</td>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depths[1],"hasLines"),{"name":"if","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":400},"end":{"line":6,"column":443}}})) != null ? stack1 : "")
    + "</tr>";
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":6,"column":64},"end":{"line":6,"column":68}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":6,"column":74},"end":{"line":6,"column":78}} ), depth0))
    + "</a>";
},"4":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "name", {"start":{"line":6,"column":94},"end":{"line":6,"column":98}} ), depth0));
},"5":function(container,depth0,helpers,partials,data) {
    return " <span class=\"vendor\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "vendor", {"start":{"line":6,"column":145},"end":{"line":6,"column":151}} ), depth0))
    + "</span>";
},"6":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<svg viewBox=\"0 0 "
    + alias3(alias2(alias1(depths[1], "sparkWidth", {"start":{"line":6,"column":207},"end":{"line":6,"column":220}} ), depth0))
    + " 20\" aria-hidden=\"true\"><path d=\""
    + alias3(alias2(alias1(depth0, "path", {"start":{"line":6,"column":257},"end":{"line":6,"column":261}} ), depth0))
    + "\"/><path d=\""
    + alias3(alias2(alias1(depth0, "dot", {"start":{"line":6,"column":277},"end":{"line":6,"column":280}} ), depth0))
    + "\"/></svg>";
},"7":function(container,depth0,helpers,partials,data) {
    return "<td>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "line", {"start":{"line":6,"column":425},"end":{"line":6,"column":429}} ), depth0))
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
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":7},"end":{"line":6,"column":457}}})) != null ? stack1 : "")
    + "</tbody></table></div></details></section>\n";
},"useData":true,"useDepths":true}),
  "web-layout": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<link rel=\"alternate\" type=\"application/atom+xml\" href=\""
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"frame"), "feed", {"start":{"line":10,"column":76},"end":{"line":10,"column":86}} ), depth0))
    + "\">";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":17,"column":76},"end":{"line":17,"column":80}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isHere"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":83},"end":{"line":17,"column":124}}})) != null ? stack1 : "")
    + ">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":17,"column":127},"end":{"line":17,"column":131}} ), depth0))
    + "</a></li>";
},"2":function(container,depth0,helpers,partials,data) {
    return " aria-current=\"page\"";
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<form method=\"post\" action=\"/logout\"><input type=\"hidden\" name=\"csrf\" value=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "csrf", {"start":{"line":18,"column":120},"end":{"line":18,"column":130}} ), depth0))
    + "\"><button class=\"plain\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(depth0,"frame"),"words"), "logout", {"start":{"line":18,"column":158},"end":{"line":18,"column":176}} ), depth0))
    + "</button></form>";
},"4":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"notice\" role=\"status\">"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"frame"), "notice", {"start":{"line":21,"column":54},"end":{"line":21,"column":66}} ), depth0))
    + "</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "language", {"start":{"line":2,"column":14},"end":{"line":2,"column":28}} ), depth0))
    + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "title", {"start":{"line":7,"column":9},"end":{"line":7,"column":20}} ), depth0))
    + " · tablewatch</title>\n<link rel=\"icon\" href=\"/assets/"
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "version", {"start":{"line":8,"column":33},"end":{"line":8,"column":46}} ), depth0))
    + "/icon.svg\">\n<link rel=\"stylesheet\" href=\"/assets/"
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "version", {"start":{"line":9,"column":39},"end":{"line":9,"column":52}} ), depth0))
    + "/web.css\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"frame"),"feed"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":10,"column":97}}})) != null ? stack1 : "")
    + "\n\u003Cscript src=\"/assets/"
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "version", {"start":{"line":11,"column":23},"end":{"line":11,"column":36}} ), depth0))
    + "/web.js\" defer>\u003C/script>\n</head>\n<body class=\"web\">\n<a class=\"skip\" href=\"#content\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(depth0,"frame"),"words"), "skip", {"start":{"line":14,"column":34},"end":{"line":14,"column":50}} ), depth0))
    + "</a>\n<header class=\"site\">\n<a class=\"brand\" href=\"/\">tablewatch</a>\n<nav aria-label=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(depth0,"frame"),"words"), "nav", {"start":{"line":17,"column":19},"end":{"line":17,"column":34}} ), depth0))
    + "\"><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"frame"),"nav"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":42},"end":{"line":17,"column":151}}})) != null ? stack1 : "")
    + "</ul></nav>\n<p class=\"switch\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"frame"),"hasLogout"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":18},"end":{"line":18,"column":201}}})) != null ? stack1 : "")
    + "<a href=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "otherHref", {"start":{"line":18,"column":212},"end":{"line":18,"column":227}} ), depth0))
    + "\" lang=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "otherLanguage", {"start":{"line":18,"column":239},"end":{"line":18,"column":258}} ), depth0))
    + "\" hreflang=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "otherLanguage", {"start":{"line":18,"column":274},"end":{"line":18,"column":293}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(depth0,"frame"),"words"), "other", {"start":{"line":18,"column":299},"end":{"line":18,"column":316}} ), depth0))
    + "</a></p>\n</header>\n<main id=\"content\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"frame"),"notice"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":21,"column":79}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"@partial-block"),depth0,{"name":"@partial-block","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</main>\n<footer class=\"site-footer\"><p>"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(depth0,"frame"),"words"), "footer", {"start":{"line":24,"column":33},"end":{"line":24,"column":51}} ), depth0))
    + " <a href=\"/api/v1/openapi.json\">"
    + alias3(alias2(alias1(lookupProperty(lookupProperty(depth0,"frame"),"words"), "api", {"start":{"line":24,"column":87},"end":{"line":24,"column":102}} ), depth0))
    + "</a></p></footer>\n</body>\n</html>\n";
},"usePartial":true,"useData":true}),
  "web-login": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"head\"><h1>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "title", {"start":{"line":2,"column":24},"end":{"line":2,"column":35}} ), depth0))
    + "</h1><p class=\"about\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "about", {"start":{"line":2,"column":61},"end":{"line":2,"column":72}} ), depth0))
    + "</p></div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"problem"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":76}}})) != null ? stack1 : "")
    + "\n<form class=\"login\" method=\"post\" action=\"/login\"><input type=\"hidden\" name=\"csrf\" value=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "csrf", {"start":{"line":4,"column":92},"end":{"line":4,"column":102}} ), depth0))
    + "\"><input type=\"hidden\" name=\"next\" value=\""
    + alias3(alias2(alias1(depth0, "next", {"start":{"line":4,"column":148},"end":{"line":4,"column":152}} ), depth0))
    + "\">\n<p class=\"field\"><label for=\"token\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "token", {"start":{"line":5,"column":38},"end":{"line":5,"column":49}} ), depth0))
    + "</label><input type=\"password\" id=\"token\" name=\"token\" autocomplete=\"current-password\" required></p><p><button class=\"main\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "button", {"start":{"line":5,"column":177},"end":{"line":5,"column":189}} ), depth0))
    + "</button></p></form>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "<p class=\"notice problem\" role=\"alert\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "problem", {"start":{"line":3,"column":56},"end":{"line":3,"column":63}} ), depth0))
    + "</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true}),
  "web-marks": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return " <a class=\"mark\" href=\"#f-"
    + alias3(alias2(alias1(depth0, "number", {"start":{"line":1,"column":43},"end":{"line":1,"column":49}} ), depth0))
    + "\" aria-label=\""
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":1,"column":67},"end":{"line":1,"column":72}} ), depth0))
    + "\" title=\""
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":1,"column":85},"end":{"line":1,"column":90}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "number", {"start":{"line":1,"column":96},"end":{"line":1,"column":102}} ), depth0))
    + "</a>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"marks"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":117}}})) != null ? stack1 : "");
},"useData":true}),
  "web-message": engine.template({"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dl class=\"facts\"><dt>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "subject", {"start":{"line":1,"column":24},"end":{"line":1,"column":37}} ), depth0))
    + "</dt><dd>"
    + alias3(alias2(alias1(depth0, "subject", {"start":{"line":1,"column":50},"end":{"line":1,"column":57}} ), depth0))
    + "</dd><dt>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "preheader", {"start":{"line":1,"column":70},"end":{"line":1,"column":85}} ), depth0))
    + "</dt><dd>"
    + alias3(alias2(alias1(depth0, "preheader", {"start":{"line":1,"column":98},"end":{"line":1,"column":107}} ), depth0))
    + "</dd></dl>\n<h3>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "html", {"start":{"line":2,"column":6},"end":{"line":2,"column":16}} ), depth0))
    + "</h3><iframe class=\"mail\" src=\""
    + alias3(alias2(alias1(depth0, "htmlHref", {"start":{"line":2,"column":51},"end":{"line":2,"column":59}} ), depth0))
    + "\" title=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "html", {"start":{"line":2,"column":72},"end":{"line":2,"column":82}} ), depth0))
    + "\" sandbox=\"\" referrerpolicy=\"no-referrer\"></iframe><p class=\"links\"><a href=\""
    + alias3(alias2(alias1(depth0, "htmlHref", {"start":{"line":2,"column":163},"end":{"line":2,"column":171}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "open", {"start":{"line":2,"column":177},"end":{"line":2,"column":187}} ), depth0))
    + "</a></p>\n<details class=\"fold\"><summary>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "text", {"start":{"line":3,"column":33},"end":{"line":3,"column":43}} ), depth0))
    + "</summary><pre class=\"message-text\" tabindex=\"0\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":3,"column":96},"end":{"line":3,"column":100}} ), depth0))
    + "</pre></details>\n";
},"useData":true}),
  "web-model": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"head\"><p class=\"eyebrow\"><a href=\""
    + alias3(alias2(alias1(depth0, "boardHref", {"start":{"line":2,"column":48},"end":{"line":2,"column":57}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "boardTitle", {"start":{"line":2,"column":63},"end":{"line":2,"column":73}} ), depth0))
    + "</a></p><h1>"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":2,"column":89},"end":{"line":2,"column":93}} ), depth0))
    + "</h1><p class=\"about\">"
    + alias3(alias2(alias1(depth0, "vendor", {"start":{"line":2,"column":119},"end":{"line":2,"column":125}} ), depth0))
    + "</p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"line"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":131},"end":{"line":2,"column":165}}})) != null ? stack1 : "")
    + "<p class=\"links\"><a href=\""
    + alias3(alias2(alias1(depth0, "feedHref", {"start":{"line":2,"column":193},"end":{"line":2,"column":201}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "feedWord", {"start":{"line":2,"column":207},"end":{"line":2,"column":215}} ), depth0))
    + "</a></p></div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"chart"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":444}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-sections"),depth0,{"name":"web-sections","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return "<p>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "line", {"start":{"line":2,"column":148},"end":{"line":2,"column":152}} ), depth0))
    + "</p>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<figure class=\"chart\"><svg viewBox=\"0 0 "
    + alias3(alias2(alias1(lookupProperty(depth0,"chart"), "width", {"start":{"line":3,"column":55},"end":{"line":3,"column":66}} ), depth0))
    + " 220\" role=\"img\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"chart"), "label", {"start":{"line":3,"column":99},"end":{"line":3,"column":110}} ), depth0))
    + "\"><path class=\"grid\" d=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"chart"), "grid", {"start":{"line":3,"column":138},"end":{"line":3,"column":148}} ), depth0))
    + "\"/><path class=\"score\" d=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"chart"), "path", {"start":{"line":3,"column":178},"end":{"line":3,"column":188}} ), depth0))
    + "\"/>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"chart"),"points"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":193},"end":{"line":3,"column":422}}})) != null ? stack1 : "")
    + "</svg></figure>";
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<circle cx=\""
    + alias3(alias2(alias1(depth0, "x", {"start":{"line":3,"column":229},"end":{"line":3,"column":230}} ), depth0))
    + "\" cy=\""
    + alias3(alias2(alias1(depth0, "y", {"start":{"line":3,"column":240},"end":{"line":3,"column":241}} ), depth0))
    + "\" r=\"5\"/><text class=\"value\" x=\""
    + alias3(alias2(alias1(depth0, "x", {"start":{"line":3,"column":277},"end":{"line":3,"column":278}} ), depth0))
    + "\" y=\""
    + alias3(alias2(alias1(depth0, "labelY", {"start":{"line":3,"column":287},"end":{"line":3,"column":293}} ), depth0))
    + "\" text-anchor=\"middle\">"
    + alias3(alias2(alias1(depth0, "score", {"start":{"line":3,"column":320},"end":{"line":3,"column":325}} ), depth0))
    + "</text><text class=\"edition\" x=\""
    + alias3(alias2(alias1(depth0, "x", {"start":{"line":3,"column":361},"end":{"line":3,"column":362}} ), depth0))
    + "\" y=\"212\" text-anchor=\"middle\">"
    + alias3(alias2(alias1(depth0, "edition", {"start":{"line":3,"column":397},"end":{"line":3,"column":404}} ), depth0))
    + "</text>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true}),
  "web-page": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"head\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"eyebrow"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":18},"end":{"line":2,"column":85}}})) != null ? stack1 : "")
    + "<h1>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "heading", {"start":{"line":2,"column":91},"end":{"line":2,"column":98}} ), depth0))
    + "</h1>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"about"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":105},"end":{"line":2,"column":155}}})) != null ? stack1 : "")
    + "</div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"pickers"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":273}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-sections"),depth0,{"name":"web-sections","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"eyebrow\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-cell"),lookupProperty(depth0,"eyebrow"),{"name":"web-cell","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>";
},"2":function(container,depth0,helpers,partials,data) {
    return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "about", {"start":{"line":2,"column":137},"end":{"line":2,"column":142}} ), depth0))
    + "</p>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<form class=\"picker\" method=\"get\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"pickers"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":49},"end":{"line":3,"column":234}}})) != null ? stack1 : "")
    + "<button>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "pick", {"start":{"line":3,"column":244},"end":{"line":3,"column":248}} ), depth0))
    + "</button></form>";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<label>"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":3,"column":75},"end":{"line":3,"column":80}} ), depth0))
    + " <select name=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":3,"column":99},"end":{"line":3,"column":103}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"options"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":107},"end":{"line":3,"column":208}}})) != null ? stack1 : "")
    + "</select></label>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<option value=\""
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":3,"column":141},"end":{"line":3,"column":146}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isChosen"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":149},"end":{"line":3,"column":181}}})) != null ? stack1 : "")
    + ">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":3,"column":184},"end":{"line":3,"column":188}} ), depth0))
    + "</option>";
},"6":function(container,depth0,helpers,partials,data) {
    return " selected";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true}),
  "web-problem": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"head\"><h1>"
    + alias3(alias2(alias1(depth0, "heading", {"start":{"line":2,"column":24},"end":{"line":2,"column":31}} ), depth0))
    + "</h1><p class=\"lead\">"
    + alias3(alias2(alias1(depth0, "message", {"start":{"line":2,"column":56},"end":{"line":2,"column":63}} ), depth0))
    + "</p>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hint"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":69},"end":{"line":2,"column":117}}})) != null ? stack1 : "")
    + "<p><a href=\"/\">"
    + alias3(alias2(alias1(depth0, "home", {"start":{"line":2,"column":134},"end":{"line":2,"column":138}} ), depth0))
    + "</a></p></div>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "hint", {"start":{"line":2,"column":100},"end":{"line":2,"column":104}} ), depth0))
    + "</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true}),
  "web-repair": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"head\"><h1>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "title", {"start":{"line":2,"column":24},"end":{"line":2,"column":35}} ), depth0))
    + "</h1><p class=\"lead\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "about", {"start":{"line":2,"column":60},"end":{"line":2,"column":71}} ), depth0))
    + "</p></div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"problem"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":76}}})) != null ? stack1 : "")
    + "\n<form class=\"repair-form\" method=\"post\" action=\"/repair\" enctype=\"multipart/form-data\" data-drop>\n<input type=\"hidden\" name=\"csrf\" value=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "csrf", {"start":{"line":5,"column":42},"end":{"line":5,"column":52}} ), depth0))
    + "\">\n<p class=\"field\"><label for=\"file\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "file", {"start":{"line":6,"column":37},"end":{"line":6,"column":47}} ), depth0))
    + "</label><input type=\"file\" id=\"file\" name=\"file\" accept=\".md,.markdown,.csv,.tsv,.txt,.html,.htm,.json,text/*\" aria-describedby=\"file-about\"><span class=\"about\" id=\"file-about\">"
    + alias3(alias2(alias1(depth0, "fileAbout", {"start":{"line":6,"column":228},"end":{"line":6,"column":237}} ), depth0))
    + "</span></p>\n<p class=\"field\"><label for=\"text\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "text", {"start":{"line":7,"column":37},"end":{"line":7,"column":47}} ), depth0))
    + "</label><textarea id=\"text\" name=\"text\" rows=\"10\" spellcheck=\"false\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":7,"column":120},"end":{"line":7,"column":124}} ), depth0))
    + "</textarea></p>\n<p><button class=\"main\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "button", {"start":{"line":8,"column":26},"end":{"line":8,"column":38}} ), depth0))
    + "</button> "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"sampleHref"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":50},"end":{"line":8,"column":120}}})) != null ? stack1 : "")
    + "</p>\n<p class=\"about\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "local", {"start":{"line":9,"column":19},"end":{"line":9,"column":30}} ), depth0))
    + "</p>\n</form>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "<p class=\"notice problem\" role=\"alert\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "problem", {"start":{"line":3,"column":56},"end":{"line":3,"column":63}} ), depth0))
    + "</p>";
},"2":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "sampleHref", {"start":{"line":8,"column":79},"end":{"line":8,"column":89}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "sample", {"start":{"line":8,"column":95},"end":{"line":8,"column":107}} ), depth0))
    + "</a>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true}),
  "web-repaired": engine.template({"0":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"head\"><p class=\"eyebrow\"><a href=\"/repair\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "title", {"start":{"line":2,"column":57},"end":{"line":2,"column":68}} ), depth0))
    + "</a></p><h1>"
    + alias3(alias2(alias1(depth0, "source", {"start":{"line":2,"column":84},"end":{"line":2,"column":90}} ), depth0))
    + "</h1>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"sentences"),{"name":"each","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":97},"end":{"line":2,"column":161}}})) != null ? stack1 : "")
    + "<p class=\"about\">"
    + alias3(alias2(alias1(depth0, "counts", {"start":{"line":2,"column":180},"end":{"line":2,"column":186}} ), depth0))
    + "</p></div>\n<form method=\"post\" action=\"/repair/download\">\n<input type=\"hidden\" name=\"csrf\" value=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"frame"), "csrf", {"start":{"line":4,"column":42},"end":{"line":4,"column":52}} ), depth0))
    + "\"><input type=\"hidden\" name=\"name\" value=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":4,"column":98},"end":{"line":4,"column":102}} ), depth0))
    + "\"><input type=\"hidden\" name=\"bom\" value=\""
    + alias3(alias2(alias1(depth0, "bom", {"start":{"line":4,"column":147},"end":{"line":4,"column":150}} ), depth0))
    + "\"><input type=\"hidden\" name=\"document\" value=\""
    + alias3(alias2(alias1(depth0, "document", {"start":{"line":4,"column":200},"end":{"line":4,"column":208}} ), depth0))
    + "\">\n<p class=\"download\"><button class=\"main\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "download", {"start":{"line":5,"column":43},"end":{"line":5,"column":57}} ), depth0))
    + "</button> <span class=\"about\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "downloadAbout", {"start":{"line":5,"column":91},"end":{"line":5,"column":110}} ), depth0))
    + "</span> <a href=\"/repair\">"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "another", {"start":{"line":5,"column":140},"end":{"line":5,"column":153}} ), depth0))
    + "</a></p>\n<div class=\"repaired"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"items"),{"name":"if","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":20},"end":{"line":6,"column":51}}})) != null ? stack1 : "")
    + "\">\n<section id=\"text\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "result", {"start":{"line":7,"column":25},"end":{"line":7,"column":37}} ), depth0))
    + "</h2><div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "result", {"start":{"line":7,"column":110},"end":{"line":7,"column":122}} ), depth0))
    + "\"><p class=\"document\" lang=\"zh\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"parts"),{"name":"each","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":156},"end":{"line":7,"column":301}}})) != null ? stack1 : "")
    + "</p></div>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"textCut"),{"name":"if","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":311},"end":{"line":7,"column":365}}})) != null ? stack1 : "")
    + "</section>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"items"),{"name":"if","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.program(12, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":11,"column":360}}})) != null ? stack1 : "")
    + "\n</div>\n</form>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "<p class=\"verdict-line\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</p>";
},"2":function(container,depth0,helpers,partials,data) {
    return " has-doubts";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"id"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":7,"column":171},"end":{"line":7,"column":292}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a class=\"doubt "
    + alias3(alias2(alias1(depth0, "kind", {"start":{"line":7,"column":199},"end":{"line":7,"column":203}} ), depth0))
    + "\" id=\"t-"
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":7,"column":215},"end":{"line":7,"column":217}} ), depth0))
    + "\" href=\"#p-"
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":7,"column":232},"end":{"line":7,"column":234}} ), depth0))
    + "\" data-pick=\""
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":7,"column":251},"end":{"line":7,"column":253}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":7,"column":259},"end":{"line":7,"column":263}} ), depth0))
    + "</a>";
},"5":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":7,"column":279},"end":{"line":7,"column":283}} ), depth0));
},"6":function(container,depth0,helpers,partials,data) {
    return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "textCut", {"start":{"line":7,"column":345},"end":{"line":7,"column":352}} ), depth0))
    + "</p>";
},"7":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\"doubts\"><h2>"
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "doubtful", {"start":{"line":8,"column":40},"end":{"line":8,"column":54}} ), depth0))
    + " <span class=\"count\">"
    + alias3(alias2(alias1(depth0, "total", {"start":{"line":8,"column":79},"end":{"line":8,"column":84}} ), depth0))
    + "</span></h2><p class=\"about\">"
    + alias3(alias2(alias1(depth0, "doubtfulAbout", {"start":{"line":8,"column":117},"end":{"line":8,"column":130}} ), depth0))
    + "</p>\n<div class=\"picks-scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(lookupProperty(depth0,"words"), "doubtful", {"start":{"line":9,"column":67},"end":{"line":9,"column":81}} ), depth0))
    + "\"><ol class=\"picks\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"items"),{"name":"each","hash":{},"fn":container.program(8, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":103},"end":{"line":11,"column":256}}})) != null ? stack1 : "")
    + "</ol></div>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"cut"),{"name":"if","hash":{},"fn":container.program(11, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":267},"end":{"line":11,"column":313}}})) != null ? stack1 : "")
    + "</section>";
},"8":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li id=\"p-"
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":9,"column":130},"end":{"line":9,"column":132}} ), depth0))
    + "\" class=\""
    + alias3(alias2(alias1(depth0, "kind", {"start":{"line":9,"column":145},"end":{"line":9,"column":149}} ), depth0))
    + "\"><fieldset><legend><span class=\"vh\">"
    + alias3(alias2(alias1(depth0, "number", {"start":{"line":9,"column":190},"end":{"line":9,"column":196}} ), depth0))
    + ", </span><a href=\"#t-"
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":9,"column":221},"end":{"line":9,"column":223}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "place", {"start":{"line":9,"column":229},"end":{"line":9,"column":234}} ), depth0))
    + "</a> <span class=\"badge "
    + alias3(alias2(alias1(depth0, "kind", {"start":{"line":9,"column":262},"end":{"line":9,"column":266}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "certainty", {"start":{"line":9,"column":272},"end":{"line":9,"column":281}} ), depth0))
    + "</span></legend>\n<p class=\"context\" lang=\"zh\">"
    + alias3(alias2(alias1(depth0, "before", {"start":{"line":10,"column":31},"end":{"line":10,"column":37}} ), depth0))
    + "<mark data-pick=\""
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":10,"column":58},"end":{"line":10,"column":60}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "chosen", {"start":{"line":10,"column":66},"end":{"line":10,"column":72}} ), depth0))
    + "</mark>"
    + alias3(alias2(alias1(depth0, "after", {"start":{"line":10,"column":83},"end":{"line":10,"column":88}} ), depth0))
    + "</p>\n<p class=\"readings\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"readings"),{"name":"each","hash":{},"fn":container.program(9, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":20},"end":{"line":11,"column":227}}})) != null ? stack1 : "")
    + "</p></fieldset></li>";
},"9":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<label><input type=\"radio\" name=\"pick-"
    + alias3(alias2(alias1(depths[1], "id", {"start":{"line":11,"column":78},"end":{"line":11,"column":83}} ), depth0))
    + "\" value=\""
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":11,"column":96},"end":{"line":11,"column":101}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isChosen"),{"name":"if","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":104},"end":{"line":11,"column":135}}})) != null ? stack1 : "")
    + " data-text=\""
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":11,"column":149},"end":{"line":11,"column":153}} ), depth0))
    + "\"> <b lang=\"zh\">"
    + alias3(alias2(alias1(depth0, "shown", {"start":{"line":11,"column":173},"end":{"line":11,"column":178}} ), depth0))
    + "</b> <small>"
    + alias3(alias2(alias1(depth0, "share", {"start":{"line":11,"column":194},"end":{"line":11,"column":199}} ), depth0))
    + "</small></label> ";
},"10":function(container,depth0,helpers,partials,data) {
    return " checked";
},"11":function(container,depth0,helpers,partials,data) {
    return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "cut", {"start":{"line":11,"column":297},"end":{"line":11,"column":300}} ), depth0))
    + "</p>";
},"12":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"words"), "whole", {"start":{"line":11,"column":336},"end":{"line":11,"column":347}} ), depth0))
    + "</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-layout"),depth0,{"name":"web-layout","fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true,"useDepths":true}),
  "web-sections": engine.template({"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"anchor"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":26},"end":{"line":1,"column":63}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"title"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":64},"end":{"line":1,"column":102}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"about"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":50}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"facts"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":113}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"table"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":41}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"lines"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":5,"column":90}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"text"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":72}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"actions"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":7,"column":269}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"links"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":97}}})) != null ? stack1 : "")
    + "\n</section>";
},"1":function(container,depth0,helpers,partials,data) {
    return " id=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "anchor", {"start":{"line":1,"column":47},"end":{"line":1,"column":53}} ), depth0))
    + "\"";
},"2":function(container,depth0,helpers,partials,data) {
    return "<h2>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":1,"column":83},"end":{"line":1,"column":88}} ), depth0))
    + "</h2>";
},"3":function(container,depth0,helpers,partials,data) {
    return "<p class=\"about\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "about", {"start":{"line":2,"column":32},"end":{"line":2,"column":37}} ), depth0))
    + "</p>";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dl class=\"facts\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"facts"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":31},"end":{"line":3,"column":101}}})) != null ? stack1 : "")
    + "</dl>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "name", {"start":{"line":3,"column":52},"end":{"line":3,"column":56}} ), depth0))
    + "</dt><dd>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-cell"),lookupProperty(depth0,"value"),{"name":"web-cell","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</dd>";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"web-table"),lookupProperty(depth0,"table"),{"name":"web-table","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"lines\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":31},"end":{"line":5,"column":78}}})) != null ? stack1 : "")
    + "</ul>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-cell"),depth0,{"name":"web-cell","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</li>";
},"9":function(container,depth0,helpers,partials,data) {
    return "<pre class=\"message-text\" tabindex=\"0\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":6,"column":53},"end":{"line":6,"column":57}} ), depth0))
    + "</pre>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"actions\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"actions"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":36},"end":{"line":7,"column":256}}})) != null ? stack1 : "")
    + "</div>";
},"11":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<form method=\"post\" action=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":7,"column":83},"end":{"line":7,"column":87}} ), depth0))
    + "\"><input type=\"hidden\" name=\"csrf\" value=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"frame"), "csrf", {"start":{"line":7,"column":133},"end":{"line":7,"column":149}} ), depth0))
    + "\"><input type=\"hidden\" name=\"back\" value=\""
    + alias3(alias2(alias1(lookupProperty(lookupProperty(data,"root"),"frame"), "path", {"start":{"line":7,"column":195},"end":{"line":7,"column":211}} ), depth0))
    + "\"><button>"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":7,"column":225},"end":{"line":7,"column":229}} ), depth0))
    + "</button></form>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"links\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"links"),{"name":"each","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":30},"end":{"line":8,"column":86}}})) != null ? stack1 : "")
    + "</p>";
},"13":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":8,"column":56},"end":{"line":8,"column":60}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":8,"column":66},"end":{"line":8,"column":70}} ), depth0))
    + "</a> ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":9,"column":19}}})) != null ? stack1 : "")
    + "\n";
},"usePartial":true,"useData":true}),
  "web-spark": engine.template({"0":function(container,depth0,helpers,partials,data) {
    return "<path d=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "path", {"start":{"line":1,"column":137},"end":{"line":1,"column":141}} ), depth0))
    + "\"/>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<svg class=\"web-spark\" viewBox=\"0 0 "
    + alias3(alias2(alias1(depth0, "width", {"start":{"line":1,"column":38},"end":{"line":1,"column":43}} ), depth0))
    + " 24\" width=\""
    + alias3(alias2(alias1(depth0, "width", {"start":{"line":1,"column":59},"end":{"line":1,"column":64}} ), depth0))
    + "\" height=\"24\" role=\"img\" aria-label=\""
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":1,"column":105},"end":{"line":1,"column":110}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"path"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":114},"end":{"line":1,"column":153}}})) != null ? stack1 : "")
    + "<circle cx=\""
    + alias3(alias2(alias1(depth0, "x", {"start":{"line":1,"column":167},"end":{"line":1,"column":168}} ), depth0))
    + "\" cy=\""
    + alias3(alias2(alias1(depth0, "y", {"start":{"line":1,"column":178},"end":{"line":1,"column":179}} ), depth0))
    + "\" r=\"2.5\"/></svg>";
},"useData":true}),
  "web-table": engine.template({"0":function(container,depth0,helpers,partials,data) {
    return " data-sortable";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"kind"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":43},"end":{"line":2,"column":79}}})) != null ? stack1 : "")
    + ">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "label", {"start":{"line":2,"column":82},"end":{"line":2,"column":87}} ), depth0))
    + "</th>";
},"2":function(container,depth0,helpers,partials,data) {
    return " class=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "kind", {"start":{"line":2,"column":65},"end":{"line":2,"column":69}} ), depth0))
    + "\"";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"id"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":24},"end":{"line":3,"column":53}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":54},"end":{"line":3,"column":322}}})) != null ? stack1 : "")
    + "</tr>";
},"4":function(container,depth0,helpers,partials,data) {
    return " id=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "id", {"start":{"line":3,"column":41},"end":{"line":3,"column":43}} ), depth0))
    + "\"";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isName"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":3,"column":69},"end":{"line":3,"column":313}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"row\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"kind"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":98},"end":{"line":3,"column":134}}})) != null ? stack1 : "")
    + " data-label=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "label", {"start":{"line":3,"column":149},"end":{"line":3,"column":154}} ), depth0))
    + "\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-cell"),depth0,{"name":"web-cell","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</th>";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"kind"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":188},"end":{"line":3,"column":224}}})) != null ? stack1 : "")
    + " data-label=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "label", {"start":{"line":3,"column":239},"end":{"line":3,"column":244}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"order"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":247},"end":{"line":3,"column":286}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"web-cell"),depth0,{"name":"web-cell","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</td>";
},"8":function(container,depth0,helpers,partials,data) {
    return " data-v=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "order", {"start":{"line":3,"column":271},"end":{"line":3,"column":276}} ), depth0))
    + "\"";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
    + alias3(alias2(alias1(depth0, "caption", {"start":{"line":1,"column":61},"end":{"line":1,"column":68}} ), depth0))
    + "\"><table class=\"list "
    + alias3(alias2(alias1(depth0, "kind", {"start":{"line":1,"column":93},"end":{"line":1,"column":97}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isSortable"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":100},"end":{"line":1,"column":139}}})) != null ? stack1 : "")
    + "><caption class=\"vh\">"
    + alias3(alias2(alias1(depth0, "caption", {"start":{"line":1,"column":162},"end":{"line":1,"column":169}} ), depth0))
    + "</caption>\n<thead><tr>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":11},"end":{"line":2,"column":103}}})) != null ? stack1 : "")
    + "</tr></thead>\n<tbody>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":7},"end":{"line":3,"column":336}}})) != null ? stack1 : "")
    + "</tbody></table></div>\n";
},"usePartial":true,"useData":true}),
};

export const renderWeb = (name, view) => partials[name](view, {partials});
