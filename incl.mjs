import fs from 'node:fs';
const p=JSON.parse(fs.readFileSync(process.argv[2]));
const byid=new Map(p.nodes.map(n=>[n.id,n]));const par=new Map();p.nodes.forEach(n=>(n.children||[]).forEach(c=>par.set(c,n.id)));
const self=new Map();p.samples.forEach((id,i)=>self.set(id,(self.get(id)||0)+p.timeDeltas[i]));
const name=n=>n.callFrame.functionName+":"+n.callFrame.url.split('/').slice(-1);
const incl=new Map();let tot=0;
for(const [id,t] of self){let seen=new Set();let c=id;let under=false;let chain=[];while(c!==undefined){chain.push(c);c=par.get(c);}
 const names=chain.map(c=>name(byid.get(c)));
 if(!names.some(n=>n.startsWith('fight:')||n.startsWith('measure:')||n.startsWith('fingerprint:')))continue;tot+=t;
 for(const n of names)if(!seen.has(n)){seen.add(n);incl.set(n,(incl.get(n)||0)+t);}}
[...incl].sort((a,b)=>b[1]-a[1]).slice(0,90).forEach(([k,v])=>console.log((100*v/tot).toFixed(1),k));
