/** The parts of a report: verdict, pictures, lists, entries, tables, bids. */
export const partsStyle = `
.k{white-space:nowrap}
.t .x,a .x,.asked .x,.matrix .x,h1 .x{font:inherit;letter-spacing:inherit}
.x,code{font-family:ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
.t{font-weight:600}
.note,.lv,.more{color:var(--muted);font-size:.92rem}
.n{color:var(--muted);font-variant-numeric:tabular-nums}
.g{width:1em;height:1em;flex:none;color:var(--solid)}
.s{fill:currentColor}.o{fill:none;stroke:currentColor;stroke-width:2}
.l{fill:none;stroke:var(--ground);stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.w{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round}
.p{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
.gap{fill:var(--ground)}
pattern .s{fill:var(--solid)}
.tag{display:inline-flex;align-items:center;gap:.4em;color:var(--ink);font-size:.8rem;font-weight:650;letter-spacing:.03em;white-space:nowrap}
.verdict{background:var(--tint);border-radius:.5rem;padding:clamp(1.1rem,3vw,1.8rem);margin-block-start:1.6rem}
.verdict p{margin:.5rem 0 0}
.verdict .word{display:flex;align-items:center;gap:.5em;font-size:1.7rem;font-weight:700;line-height:1.2;letter-spacing:.01em;color:var(--ink);margin:0}
.verdict .said{font-size:1.08rem}
.verdict .said::first-letter{text-transform:uppercase}
dl>div{margin-block-start:.35rem}
dt{color:var(--muted);font-size:.92rem}
dd{margin:0;min-width:0}
section>dl{font-size:.97rem}
@media (min-width:40rem){
dl>div:not(.place){display:grid;grid-template-columns:7.5rem minmax(0,1fr);column-gap:1rem}
dl>div:not(.place) dt{padding-block-start:.06rem}
}
.pictures{display:grid;gap:2.2rem 3.5rem}
@media (min-width:56rem){.pictures{grid-template-columns:minmax(0,1.25fr) minmax(0,1fr)}}
.bars li{margin-block-end:1.1rem}
.bars li:last-child{margin:0}
.bars .t,.bars .note{display:block}
.bar{display:block;border-radius:.2rem;overflow:hidden;margin-block:.3rem .25rem}
.whole{margin-block-end:2.2rem}
.whole .bar{height:1.25rem;margin-block-end:.5rem}
.bar rect{stroke:var(--ground);stroke-width:1.5}
.bar .b-quiet{fill:var(--quiet-tint);stroke:var(--quiet-solid)}
[dir=rtl] .bar,[dir=rtl] .ladder svg{transform:scaleX(-1)}
.ladder figcaption{font-weight:600;margin-block-end:.7rem;max-width:26rem}
.ladder li{display:grid;grid-template-columns:auto 1.6rem 1fr;gap:.7rem;align-items:baseline;margin-block-end:.35rem}
.ladder svg{align-self:start;margin-block-start:.42rem}
.ladder circle{fill:var(--good-solid);stroke:var(--good-solid);stroke-width:1.5}
.ladder .rest{fill:none}
.ladder .none{color:var(--muted)}
.ladder .none circle{stroke:var(--quiet-solid)}
.ladder .none circle:not(.rest){fill:var(--quiet-solid)}
.ladder b{font-variant-numeric:tabular-nums;text-align:end}
.index li{display:grid;grid-template-columns:2rem minmax(0,1fr);column-gap:.5rem;padding-block:.5rem;border-block-end:.06rem solid var(--line)}
.index li>*{grid-column:2}
.index .n{grid-column:1;grid-row:1/span 3}
.index a{padding-block:.1rem}
@media (min-width:40rem){
.index li:has(.tag){grid-template-columns:2rem 7.6rem minmax(0,1fr) auto}
.index li:has(.tag)>*{grid-column:auto;grid-row:auto}
}
.pack{font-size:1.15rem;margin-block:2.6rem 0;padding-block-end:.5rem;border-block-end:.13rem solid var(--text)}
.entry{padding-block:1.6rem;border-block-end:.06rem solid var(--line);scroll-margin-block-start:.5rem}
.entry:target{background:var(--panel);box-shadow:0 0 0 .8rem var(--panel)}
.entry>:first-child{margin-block-end:.8rem}
.entry>:first-child .t{display:block;margin-block-start:.25rem;font-size:1.12rem;max-width:46rem;font-weight:650}
.entry .lv{font-weight:400;margin-inline-start:.45rem}
.entry>:first-child>.n{display:inline-block;min-width:1.4rem}
.entry dl{display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem 1rem}
.entry dl>div{margin:0}
.entry .said dd,.entry .asked dd,.entry .next dd{max-width:44rem}
.entry .place{background:var(--panel);border-radius:.4rem;padding:.7rem .9rem}
.entry .place dt{display:inline;margin-inline-end:.5rem}
.entry .place dd{display:inline}
.entry .about,.entry .source{font-size:.92rem;color:var(--muted)}
.entry .next dt{color:var(--text);font-weight:600}
@media (min-width:46rem){
.entry dl{grid-template-columns:repeat(2,minmax(0,1fr))}
.entry dl>div:not(.place){grid-column:1/-1}
}
.ex{display:block;margin-block-start:.45rem;white-space:pre-wrap;text-align:left;line-height:1.5}
mark{background:var(--mark);color:inherit;border-radius:.15rem;padding-block:.1em;text-decoration:underline;text-decoration-thickness:.1em;text-underline-offset:.2em}
table{border-collapse:collapse;width:100%;margin-block:.8rem}
caption{text-align:start;max-width:calc(100vw - 2rem);color:var(--muted);font-size:.92rem;padding-block-end:.5rem}
th,td{text-align:start;vertical-align:top;padding:.5rem .8rem .5rem 0;padding-inline:0 .8rem;border-block-end:.06rem solid var(--line)}
thead th{font-size:.88rem;font-weight:500;color:var(--muted);vertical-align:bottom}
tbody th{font-weight:400}
.num{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap;padding-inline:.8rem 0}
.sum>*{font-weight:650;border-block-start:.1rem solid var(--text)}
.scroll{overflow-x:auto}
@media (max-width:36rem){th,td{padding-inline-end:.5rem}.num{padding-inline:.5rem 0}}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin-block:.8rem 1.4rem;font-size:.92rem}
.legend li{display:flex;align-items:center;gap:.45rem}
.matrix{width:auto;min-width:min(100%,34rem)}
.matrix .c{text-align:center;padding-inline:.35rem;min-width:2.1rem;font-variant-numeric:tabular-nums}
.matrix .t{padding-block-start:1.3rem}
.matrix .g{vertical-align:-.1em}
tbody tr:hover>*{background:var(--panel)}
.panorama figcaption{max-width:44rem;margin-block-end:.8rem}
.panorama path{fill:var(--solid)}
.panorama .quiet{fill:var(--line)}
.panorama svg{display:block;width:100%;max-width:64rem;height:auto}
.list{table-layout:fixed}
.list th:first-child{width:7.6rem}
small{color:var(--muted);font-size:.92rem}
.k::before{content:"";width:.8em;height:.8em;flex:none;background:var(--solid)}
.k.good::before{border-radius:50%}
.k.bad::before{border-radius:.1em}
.k.open::before{background:none;border:.17em solid var(--solid);border-radius:50%}
.k.judge::before{transform:rotate(45deg) scale(.85)}
.k.broken::before{clip-path:polygon(50% 0,100% 100%,0 100%)}
.k.waived::before{background:none;border:.17em solid var(--solid)}
.k.quiet::before{height:.17em}
.plain li{padding-block:.3rem}
.bid article{padding-block:1rem;border-block-end:.06rem solid var(--line)}
.bid article>:first-child{margin-block-end:.5rem}
.bid article>:first-child small{font-weight:400;margin-inline-start:.3rem}
.bid article .tag{margin-inline:.5rem .3rem}
.bid article p{margin:.25rem 0}
.bid article p b{font-weight:400;color:var(--muted);font-size:.92rem;margin-inline-end:.3rem}
.bid article p.about{color:var(--muted);font-size:.92rem}
details{margin-block:.4rem}
summary{cursor:pointer;padding-block:.5rem;min-height:1.5rem}
summary>h3,summary>h4,summary>h2{display:inline}
summary .note,summary .tag{margin-inline-start:.6rem}
.bid{margin:0;border-block-end:.06rem solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 3.2rem}
.bid>summary{padding-block:.8rem;line-height:1.4}
.bid>summary .n{display:inline-block;min-width:1.6rem}
.bid>div{padding-block:.2rem 3rem}
.bid section{margin-block-start:2.6rem}
.bid section>h4{font-size:1.25rem}
.lead dl{margin-block-start:.8rem}
`;
