import { setFlagsFromString } from "node:v8";
import { load } from "./bench/load.mjs";
const { V8_FLAGS } = await import("@staffride/adapters/threads/flags");
for (const f of V8_FLAGS) setFlagsFromString(f);
const { createKernel } = await import("@staffride/kernel");
const { createDoctrine } = await import("@staffride/doctrine");
const { createPanel, createResults, fight } = await import("@staffride/experiment");
const { fingerprint } = await import("@staffride/experiment/fingerprint");
const { share } = await import("@staffride/scenario");
const scenario = share(load("changde-1943", process.env.VAR||undefined));
const kernel = createKernel(scenario);
const doctrine = createDoctrine(kernel.desk);
const panel = createPanel(scenario);
const results = createResults(1, panel.outcomes.length);
const N=40,R=+process.argv[2]||14;const min=new Float64Array(N).fill(1e9),mf=new Float64Array(N).fill(1e9);
let x=0;
for(let r=0;r<R;r++)for(let i=0;i<N;i++){const t0=performance.now();
 const tr=fight(kernel,doctrine,1943,i);const t1=performance.now();fingerprint(tr.lines,tr.n,results.hashes,0);panel.measure(tr,results.values,0);const t=performance.now()-t0;if(t<min[i])min[i]=t;if(t1-t0<mf[i])mf[i]=t1-t0;if(r===0)x^=results.hashes[0]^results.hashes[1];}
console.log("min ms/run",(min.reduce((a,b)=>a+b)/N).toFixed(3),"fight",(mf.reduce((a,b)=>a+b)/N).toFixed(3),"hash",x);
