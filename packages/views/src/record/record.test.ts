/** The record of the toy and of Changde: placed as far as sources place it, and no farther. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { minutesSince } from "@staffride/formats/moment";
import { bareScenario, campaign } from "../testing/papers.js";
import { recordAt } from "./at.js";
import { beside } from "./beside.js";
import { citation } from "./citation.js";
import { inDays } from "./days.js";
import { cutOut, joined } from "./quotation.js";
import type { RecordedClaim } from "./claim.js";
import { asTold, openRecord } from "./record.js";
import type { OpenRecord } from "./record.js";
import { gapText, timeText } from "./words.js";

const open = (name: string) => {
  const papers = campaign(name);
  return openRecord(bareScenario(papers), papers);
};
const toy = open("two-banks");
const changde = open("changde-1943");

const one = (record: OpenRecord, id: string): RecordedClaim => record.claims.find((claim) => claim.id === id)!;
const at = (record: OpenRecord, moment: string): number => minutesSince(record.start, moment)!;
const body = (record: OpenRecord, id: string, moment: string) =>
  recordAt(record, at(record, moment)).bodies.find((found) => found.id === id)!;
const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);

test("claims stand in order of time, those without one last", () => {
  const timed = toy.claims.filter(({ time }) => time !== undefined);
  assert.deepEqual(ids(timed), [
    "withdrawal-order",
    "pursuit-resolved",
    "main-body-across",
    "rear-guard-across",
    "hill-fort-reached",
    "southgate-entered",
  ]);
  assert.deepEqual(ids(toy.claims.slice(0, timed.length)), ids(timed));
  assert.equal(toy.claims.length, campaign("two-banks").claims.length);
});

test("a time is a minute, a day to its last minute, or bounds that say whose they are", () => {
  assert.deepEqual(one(toy, "main-body-across").time, { from: 2160, to: 2160, exact: true });
  assert.deepEqual(one(toy, "southgate-entered").time, { from: 2880, to: 4319, exact: false });
  const night = one(toy, "rear-guard-across").time!;
  assert.deepEqual([night.from, night.to, night.exact], [1440 + 18 * 60, 2880 + 6 * 60, false]);
  assert.match(night.basis!.en, /night after/);
  assert.ok(one(changde, "w14-mac-24-nov").isBefore);
  assert.ok(!one(changde, "s01-01.f1").isBefore);
});

test("a place is as uncertain as the town on the map or as the claim says, whichever is more; a river is all of its course", () => {
  const southgate = campaign("two-banks").places.find(({ id }) => id === "southgate")!;
  const [place] = one(toy, "southgate-entered").places;
  assert.equal(place!.km, 3);
  assert.ok(southgate.at.withinKm < 3);
  assert.equal(place!.lon, southgate.at.lon);
  const [reed] = one(toy, "main-body-across").places;
  assert.equal(reed!.kind, "river");
  // the middles of two edges, 9.7 km apart on this parallel: from one of them to the other
  assert.ok([112.05, 112.15].some((lon) => Math.abs(reed!.lon! - lon) < 1e-9));
  assert.ok(Math.abs(reed!.km! - 0.1 * 111.2 * Math.cos((29.5 * Math.PI) / 180)) < 0.01);
  assert.equal(one(changde, "w03-songzi-22-dec").places[0]!.lon, undefined); // not on this bare ground
  assert.deepEqual(one(toy, "red-1d-strength").places, []);
});

test("between two claims nobody is anywhere: the gap is told", () => {
  const before = body(toy, "red-1d", "1900-04-10T12:00");
  assert.equal(before.last, undefined);
  assert.equal(before.next!.id, "main-body-across");
  assert.deepEqual(before.gap, { to: 2160 });
  const there = body(toy, "red-1d", "1900-04-11T12:00");
  assert.deepEqual(ids(there.during), ["main-body-across"]);
  assert.equal(there.gap, undefined);
  const between = body(toy, "red-1d", "1900-04-11T15:00");
  assert.deepEqual([between.last!.id, between.next!.id], ["main-body-across", "hill-fort-reached"]);
  assert.deepEqual(between.gap, { from: 2160, to: 2580 });
  assert.deepEqual(body(toy, "red-1d", "1900-04-12T12:00").gap, { from: 2580 });
  assert.deepEqual(body(toy, "blue-corps", "1900-04-11T12:00").gap, {});
});

test("what was ordered, planned, feared or supposed puts nobody anywhere", () => {
  for (const minute of [0, 3, 7, 8, 12, 13, 18].map((day) => day * 1440 + 720)) {
    for (const { during, last, next } of recordAt(changde, minute).bodies)
      for (const claim of [...during, last, next])
        assert.ok(claim === undefined || ["fact", "attributed", "report-content"].includes(claim.mode));
  }
  // the Commission believed it at Deshan on the 5th; it had stormed Changde in November
  assert.deepEqual(body(changde, "jp-3d", "1943-12-05T12:00").last?.id, "w14-general-assault");
});

test("where somebody was going is no place where he was", () => {
  const { heading, during, last } = body(changde, "cn-165r", "1943-12-12T12:00");
  assert.deepEqual(ids(heading), ["s01-16.f3"]);
  assert.deepEqual(
    heading[0]!.towards.map(({ id }) => id),
    ["jinshi"],
  );
  assert.deepEqual([during, last], [[], undefined]);
});

test("every recorded dispatch has a time at which it was sent or received, and each claim of it stands in it once", () => {
  for (const { id, sent, received, claims } of changde.dispatches) {
    assert.ok(sent.length + received.length > 0, id);
    assert.equal(new Set(claims).size, claims.length);
  }
  const telling = changde.claims.filter(({ dispatch }) => dispatch !== undefined);
  assert.equal(changde.dispatches.flatMap(({ claims }) => claims).length, telling.length);
});

test("12 to 18 December: what the record has of 68th Division is a gap, not a march", () => {
  const { last, next, gap } = body(changde, "jp-68d", "1943-12-15T12:00");
  assert.equal(last!.id, "s01-04.f3");
  assert.equal(next, undefined);
  assert.equal(gapText("en", changde.start, gap!), "place not recorded after 7 December");
  assert.equal(gapText("zh", changde.start, gap!), "12月7日以后所在未载");
});

test("a dispatch is what all claims of its id tell of it, with the plan that is the same order", () => {
  const [withdrawal] = toy.dispatches;
  assert.deepEqual(withdrawal, {
    ...{ id: "withdrawal", from: "red-army", to: ["red-corps"], kind: "order" },
    sent: [{ from: 360, to: 360, exact: true, claim: "withdrawal-order" }],
    received: [],
    answers: [{ claim: "main-body-across", answer: "obey" }],
    claims: ["withdrawal-order", "main-body-across"],
    plans: ["red-withdrawal"],
  });
  assert.deepEqual(recordAt(toy, 359).dispatches, []);
  assert.deepEqual(recordAt(toy, 360).dispatches, [withdrawal]);
});

test("M1 is sent in one account and received in the other, stalled and then refused", () => {
  const stay = changde.dispatches.find(({ id }) => id === "m1")!;
  assert.deepEqual(
    stay.sent.map(({ claim, account }) => [claim, account]),
    [["w02-await-orders-3-dec", "bargaining"]],
  );
  assert.deepEqual(
    stay.received.map(({ claim, account }) => [claim, account]),
    [["s01-01.f1", "mutiny"]],
  );
  assert.deepEqual(
    stay.answers.map(({ answer }) => answer),
    ["delay", "refuse"],
  );
  assert.deepEqual(stay.plans, ["m1-stay"]);
});

test("a plan is the same order if the record has it so: not that of an option passed over, nor an order that a plea led to", () => {
  const plansOf = (dispatch: string) => changde.dispatches.find(({ id }) => id === dispatch)!.plans;
  assert.deepEqual(plansOf("m8"), ["m8-165th-to-jinshi"]); // not d11-18th-to-jinshi, which cites it too
  assert.deepEqual(plansOf("m6"), ["m6-return"]);
  assert.deepEqual(plansOf("m20"), []); // d20-release is what came of it
});

test("the accounts: each has its claims, decisions and dates; as one tells it, the other's are gone and the common ones stay", () => {
  assert.deepEqual(ids(changde.accounts), ["bargaining", "mutiny"]);
  const [bargaining, mutiny] = changde.accounts;
  assert.ok(mutiny!.decisions.includes("D3") && !bargaining!.decisions.includes("D3"));
  assert.ok(bargaining!.decisions.includes("D8") && mutiny!.decisions.includes("D8"));
  const counterOrder = (account: string) => {
    const { sent } = asTold(changde, account).dispatches.find(({ id }) => id === "m6")!;
    return sent.map((telling) => timeText("en", changde.start, telling));
  };
  assert.deepEqual(counterOrder("mutiny"), ["12 December"]);
  assert.deepEqual(counterOrder("bargaining"), ["13 December"]);
  const told = asTold(changde, "bargaining");
  assert.ok(one(told, "w03-release-18-dec") && one(told, "s01-42.f2"));
  assert.equal(one(told, "s01-03.f2"), undefined);
  assert.ok(!told.dispatches.some(({ id }) => id === "m10"));
});

test("beside each other: what all share once, rivals of one day opposite, those of another day pointed at", () => {
  const day = (date: string) => {
    const [from, to] = [at(changde, `${date}T00:00`), at(changde, `${date}T23:59`)];
    return changde.claims.filter(({ time }) => time && time.from >= from && time.from <= to);
  };
  for (const date of ["1943-12-07", "1943-12-12", "1943-12-13"]) {
    const told = beside(changde, day(date)).flatMap((row) =>
      "shared" in row ? [row.shared] : row.sides.flatMap(({ claims }) => claims),
    );
    assert.deepEqual(ids(told).sort(), ids(day(date)).sort(), `${date}: each claim once`);
    assert.ok(told.length > 0);
  }
  const rowOf = (date: string, id: string) =>
    beside(changde, day(date)).flatMap((row) =>
      "sides" in row && row.sides.some(({ claims }) => claims.some((claim) => claim.id === id)) ? [row.sides] : [],
    )[0]!;
  const ofSeventh = rowOf("1943-12-07", "s01-03.f2");
  assert.deepEqual(
    ofSeventh.map(({ account, claims, elsewhere }) => [account, ids(claims), ids(elsewhere)]),
    [
      ["bargaining", ["w02-tidy-up-7-dec"], ["w03-return-order-9-dec"]],
      ["mutiny", ["s01-03.f2"], []],
    ],
  );
  assert.equal(rowOf("1943-12-07", "w02-tidy-up-7-dec").length, 2);
  const [, alone] = rowOf("1943-12-13", "w03-spring-is-better");
  assert.deepEqual([alone!.claims, alone!.elsewhere], [[], []]);
  assert.deepEqual(
    changde.accounts.map(({ title }) => title.en),
    ["Bargaining", "Mutiny"],
  );
});

test("the Commission's trap reading is a belief of 5 to 7 December, and ends by the 9th", () => {
  const believed = (moment: string) =>
    ids(recordAt(changde, at(changde, moment)).beliefs.filter(({ believer }) => believer === "cn-mac"));
  assert.ok(believed("1943-12-06T12:00").includes("s01-02.f7"));
  assert.deepEqual(believed("1943-12-08T12:00").sort(), ["s01-08.f1", "s01-09.f2"]);
  assert.deepEqual(believed("1943-12-11T12:00"), []);
});

test("in days: each claim once, under the day it begins; what is over before, reaches in, or has no date apart", () => {
  const days = inDays(changde.claims, changde.start);
  const told = days.flatMap(({ claims, lasting }) => [...claims, ...lasting]);
  assert.deepEqual(ids(told).sort(), ids(changde.claims).sort());
  const under = (id: string) => days.find(({ claims, lasting }) => ids([...claims, ...lasting]).includes(id))!;
  assert.equal(under("w14-mac-24-nov").kind, "before");
  assert.equal(under("s01-18.f1").kind, "into", "half a month on its hills, until the 12th");
  assert.equal(days.at(-1)!.kind, "undated");
  const fifth = under("s01-02.f7");
  assert.deepEqual([fifth.kind, fifth.from], ["day", 0]);
  assert.ok(ids(fifth.lasting).includes("s01-02.f7"), "5 to 7 December");
  assert.ok(ids(fifth.claims).includes("s01-01.f2"));
  assert.ok(fifth.claims.every(({ time }) => time!.from >= 0 && time!.to < 2 * 1440));
  // a campaign that begins at another hour counts its days from midnight all the same
  const late = changde.claims.map((claim) => ({
    ...claim,
    ...(claim.time && { time: { ...claim.time, from: claim.time.from + 720, to: claim.time.to + 720 } }),
  }));
  const one = inDays(late, "1943-12-04T12:00").filter(({ kind }) => kind === "day");
  assert.equal(one.length, days.filter(({ kind }) => kind === "day").length);
});

test("a quotation: the cited stretch is cut out by code points; spaces that cut Chinese into words are left out", () => {
  assert.deepEqual(cutOut("The 𠀀 waits.", 100, { start: 104, end: 105 }), ["The ", "𠀀", " waits."]);
  assert.deepEqual(cutOut("It rains.", 100, {}), ["", "It rains.", ""]);
  assert.deepEqual(
    cutOut("It rains.", 100, { start: 90, end: 102 }),
    ["", "It", " rains."],
    "a claim across two sentences",
  );
  assert.equal(joined("部队 向 北 ， 第 3 师 to Linli by 7 December"), "部队向北，第3师to Linli by 7 December");
});

test("rivals name each other, whichever of them says so", () => {
  for (const { id, rivals } of changde.claims)
    for (const rival of rivals) assert.ok(one(changde, rival).rivals.includes(id), `${rival} does not know ${id}`);
  assert.ok(one(changde, "w04-chinese-claim").rivals.includes("s01-47.f1"));
});

test("citations: a short mark, and where to look", () => {
  const sentence = citation(one(changde, "s01-26.f1"), "en");
  assert.equal(sentence.short, "S26");
  assert.match(sentence.long, /^The last phase .*\(the narrative\), sentence 26, characters 1802–1806$/);
  assert.match(citation(one(changde, "s01-26.f1"), "zh").long, /^常德会战末期（叙述原文），第26句，第1802—1806字$/);
  assert.deepEqual(citation(one(changde, "w11-10th-corps"), "en").short, "W11");
  assert.match(citation(one(changde, "w11-10th-corps"), "en").long, /, paper on the relief by 10th Corps$/);
  assert.equal(
    one(changde, "s01-26.f1").citation.hash,
    campaign("changde-1943").claims.find(({ id }) => id === "s01-26.f1")!.hash,
  );
});

test("times in words, in both languages", () => {
  const words = (id: string) =>
    (["en", "zh"] as const).map((language) => timeText(language, changde.start, one(changde, id).time));
  assert.deepEqual(words("s01-12.f1"), ["12 December", "12月12日"]);
  assert.deepEqual(words("w03-line-11-12-dec"), ["11 to 12 December", "12月11日至12月12日"]);
  assert.deepEqual(words("s01-02.f7"), ["about 5 to 7 December", "约12月5日至12月7日"]);
  assert.deepEqual(words("s01-29.f1"), ["13 December 12:00–18:00", "12月13日 12:00–18:00"]);
  assert.deepEqual(words("w13-night-crossing")[0], "12 December 18:00–13 December 06:00");
  assert.deepEqual(words("s01-47.f1"), ["time not recorded", "时间未载"]);
  assert.deepEqual(words("b01-yokoyama-1944"), ["1 January 1944 to 31 December 1944", "1944年1月1日至1944年12月31日"]);
  const whole = { from: -360, to: 1079, exact: false };
  assert.equal(timeText("en", "1943-12-05T06:00", whole), "5 December", "a campaign may begin in the morning");
  assert.equal(timeText("en", toy.start, one(toy, "main-body-across").time), "11 April 12:00");
  const gap = { from: at(changde, "1943-12-07T23:59"), to: at(changde, "1943-12-12T00:00") };
  assert.equal(gapText("en", changde.start, gap), "place not recorded between 7 and 12 December");
  assert.equal(gapText("zh", changde.start, gap), "12月7日至12月12日间所在未载");
});

test("doubtful points have both languages and what was decided", () => {
  assert.ok(changde.anomalies.length >= 24);
  for (const { title, doubt, decided } of changde.anomalies)
    for (const text of [title, doubt, decided]) assert.ok(text.en && text.zh);
  assert.deepEqual(
    toy.anomalies.map(({ id }) => id),
    ["A1"],
  );
});
