// share of runs by decision option and date
import { load } from "./bench/load.mjs";
import { share } from "@staffride/scenario";
import { createKernel } from "@staffride/kernel";
import { createDoctrine } from "@staffride/doctrine";
import { fight } from "@staffride/experiment";
import { KIND, ANSWERS } from "@staffride/formats";
const N=+process.argv[2]||200;
const sc=share(load("changde-1943", process.env.VARIANT));
const k=createKernel(sc);const d=createDoctrine(k.desk.wall);
const H=sc.names.headquarters.map(x=>x.id);
const res={},ans={};const t0=process.cpuUsage();
let mac=0, events=0, lines=0;
const q=(a,p)=>{a.sort((x,y)=>x-y);return a[Math.min(a.length-1,Math.floor(p*a.length))]};
const day=m=>(5+m/1440).toFixed(1);
const firstAns={};
for(let r=0;r<N;r++){const t=fight(k,d,1943,r);events+=k.state.eventCount[0];lines+=t.n;const seen=new Set();
 for(let i=0;i<t.n;i++){const o=i*8,L=t.lines,kind=L[o],at=L[o+1];
  if(kind===KIND.resolved){const key=sc.names.decisions[L[o+3]].id+"="+sc.names.decisions[L[o+3]].options[L[o+4]].id;(res[key]??=[]).push(at);}
  if(kind===KIND.answered){const key=H[L[o+2]];if(!seen.has(key)){seen.add(key);((firstAns[key]??={})[ANSWERS[L[o+5]]]??=[]).push(at)}
   const k2=key+":"+ANSWERS[L[o+5]];(ans[k2]??=[]).push(at);}
 }}
const c=process.cpuUsage(t0);console.log("cpu ms/run",((c.user+c.system)/1000/N).toFixed(2),"events",(events/N).toFixed(0),"lines",(lines/N).toFixed(0));
for(const key of Object.keys(res).sort((a,b)=>a.localeCompare(b,"en",{numeric:true})))console.log(key.padEnd(28),(100*res[key].length/N).toFixed(0).padStart(4)+"%",day(q(res[key],.05)),day(q(res[key],.5)),day(q(res[key],.95)));
console.log("first answers:");for(const [h,a] of Object.entries(firstAns))console.log(h.padEnd(14),Object.entries(a).map(([x,v])=>x+" "+(100*v.length/N).toFixed(0)+"% @"+day(q(v,.5))).join("  "));
