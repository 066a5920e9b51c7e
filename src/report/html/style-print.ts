/** On paper: light colours, everything open, nothing that only a screen needs, no heading alone at the end of a page. */
export const printStyle = `
@media print{
:root{color-scheme:light;font-size:10pt}
@page{size:A4;margin:18mm 17mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#535b65}}
.skip,.contents{display:none}
.page>header{padding-block-start:0;margin-block-end:1.4rem}
.page{max-width:none;padding:0}
main section{margin-block-start:2rem}
details::details-content{content-visibility:visible!important;block-size:auto!important;display:block!important}
summary{list-style:none;padding-block:.2rem}
summary::-webkit-details-marker{display:none}
h1,h2,h3,h4,h5,h6,caption,figcaption,summary{break-after:avoid}
tr,.place,.bars li,.ladder,.verdict,.index li{break-inside:avoid}
thead{display:table-header-group}
thead tr,thead th{break-after:avoid}
tbody tr:first-child,.entry .about,.entry .source{break-before:avoid}
.scroll{overflow:visible}
.verdict,mark,.entry .place{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.entry:target{background:none;box-shadow:none}
a{color:inherit}
.bid{break-before:page;content-visibility:visible}
}
`;
