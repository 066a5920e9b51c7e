import { readFileSync } from 'node:fs';
import { bidFolder } from '/work/main/src/load/bid-folder.ts';
import { inspectFile } from '/work/main/src/load/inspect-file.ts';
const [kind, what, n='3'] = process.argv.slice(2);
const idx = JSON.parse(readFileSync('/work/shared/corpus/index.json','utf8'));
for (const r of idx) { if (r.kind!==kind) continue; if (what && what!=='.' && !r.file.includes(what) && !(r.format??'').includes(what) && r.label_strength!==what) continue;
 const parts=r.file.split('/');
 const i = await inspectFile(bidFolder('/work/shared/corpus/'+parts.slice(0,2).join('/')), parts.slice(2).join('/'));
 console.log('==', r.file.slice(-90), '|', r.label, '|', i.kinds.join(','), '|', i.valid, i.why??'');
 for (const p of i.problems.slice(0,+n)) console.log('    ', p.line, p.pointer??'', p.message);
 if (n==='facts') console.log(JSON.stringify(i.facts,null,1).slice(0,3000));
}
