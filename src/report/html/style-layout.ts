/** The frame of a page: type, spacing, and where the contents stand. Sides are logical, so that a page may run from right to left. */
export const layoutStyle = `
*,*::before,*::after{box-sizing:border-box}
html{font:100%/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;text-size-adjust:100%;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--text);background:var(--ground);overflow-wrap:break-word}
a{color:var(--link);padding-block:.25em;text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.13em}
:focus-visible{outline:.19rem solid var(--link);outline-offset:.15rem;border-radius:.15rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:0;font-weight:650;text-wrap:balance}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.3rem);letter-spacing:-.012em}
h2{font-size:1.4rem;letter-spacing:-.006em}
h3{font-size:1.15rem}
h4,h5,h6{font-size:1.05rem}
p{margin:.6rem 0;max-width:44rem}
ul,ol,dl,figure{margin:0;padding:0}
ul,ol{list-style:none}
.defs{position:absolute}
.skip{position:absolute;inset-inline-start:1rem;top:-4rem;padding:.6rem 1rem;background:var(--ground);border:.1rem solid var(--link);z-index:2}
.skip:focus{top:1rem}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.page{max-width:82rem;margin-inline:auto;padding:0 clamp(1rem,4vw,3rem) 4rem}
.page>header{padding-block:1.1rem;margin-block-end:2.2rem;border-block-end:.06rem solid var(--line);color:var(--muted);font-size:.92rem}
.page>header b{color:var(--text);margin-inline-end:.7rem}
.page>footer{margin-block-start:4rem;padding-block-start:1.2rem;border-block-start:.06rem solid var(--line);color:var(--muted);font-size:.92rem}
main section{margin-block-start:3.6rem;scroll-margin-block-start:1rem}
main section>:first-child{margin-block-end:.9rem}
.contents{margin-block-start:1.8rem;font-size:.95rem}
.contents p{color:var(--muted);margin:0 0 .2rem}
.contents ul{display:flex;flex-wrap:wrap;gap:.1rem 1.3rem}
.contents a{display:inline-block;padding-block:.25rem}
@media screen and (min-width:72rem){
.one{display:grid;grid-template:"lead lead" "nav parts"/12rem minmax(0,1fr);column-gap:3.5rem;align-items:start}
.one .lead{grid-area:lead}.one .parts{grid-area:parts}
.one .contents{grid-area:nav;position:sticky;top:1.5rem;margin-block-start:3.6rem}
.one .contents ul{display:block}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
