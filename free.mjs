// usage: node free.mjs SEEDRUN [filter]
import { load } from "./bench/load.mjs";
import { share } from "@staffride/scenario";
import { createKernel } from "@staffride/kernel";
import { createDoctrine } from "@staffride/doctrine";
import { fight } from "@staffride/experiment";
import { decodeLine } from "@staffride/formats/trace-line";
const run=+process.argv[2]||0; const want=(process.argv[3]||"resolved,answered,told").split(","); const hq=process.argv[4];
const sc=share(load("changde-1943", process.env.VARIANT));
const k=createKernel(sc);const d=createDoctrine(k.desk.wall);
const t=fight(k,d,1943,run);
const day=m=>{const x=m+0;return (5+Math.floor(x/1440))+"."+String(Math.floor((x%1440)/60)).padStart(2,"0")+"h"};
for(let i=0;i<t.n;i++){const l=decodeLine(sc,t.lines,i*8);if(!want.includes(l.kind))continue;if(hq&&l.headquarters!==hq&&l.from!==hq&&l.to!==hq)continue;const {at,kind,...r}=l;
 if(r.decision!==undefined){const dd=sc.names.decisions.find(x=>x.id===r.decision);r.option=dd?.options[r.option]?.id??r.option;if(r.advised!==undefined&&r.advised>=0)r.advised=dd?.options[r.advised]?.id??r.advised}
 console.log(day(at).padEnd(8),kind.padEnd(10),Object.entries(r).filter(([k,v])=>v!==-1).map(([k,v])=>k+"="+v).join(" "));}
