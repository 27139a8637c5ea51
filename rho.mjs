import { load } from "./bench/load.mjs";
import { createKernel } from "@staffride/kernel";
import { createDoctrine } from "@staffride/doctrine";
const sc=load("changde-1943", process.env.VARIANT);
const k=createKernel(sc);const d=createDoctrine(k.desk.wall);
const H=sc.names.headquarters.map(x=>x.id), F=sc.names.formations.map(x=>x.id);
const want=process.argv[2], minute=+process.argv[3]*60;
k.begin(1943,+process.argv[4]||0);d.begin();
for(;;){const h=k.advance();if(h<0)break;d.think(k.desk);
 if(H[h]===want&&k.desk.now>=minute){const b=d.books;const row=b.row[h];const n=sc.forces.nFormation;console.log("at",k.desk.now/60);
  for(let e=0;e<n;e++){const s=row*n+e;if(b.enemyAt[s]<0)continue;const I=Array.from(b.intent.subarray(s*5,s*5+5),x=>x.toFixed(2));console.log(F[e].padEnd(14),"age h",((k.desk.now-b.enemyAt[s])/60).toFixed(0),"men",b.lnVar[s]>0?Math.exp(b.lnMen[s]).toFixed(0):"?","true",k.state.fit[e],I.join(" "),b.enemySighting[s]);}
  for(let i=0;i<k.desk.nSubordinate;i++){const s=k.desk.subordinates[i];console.log("own",H[s],b.ownCell[s],b.ownStrength[s],"lost",b.ownLosses[s])}
  console.log("traits",Array.from(b.trait.subarray(h*8,h*8+8),x=>x.toFixed(2)).join(" "));
  break;}
 k.submit();}
