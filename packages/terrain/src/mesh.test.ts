import assert from "node:assert/strict";
import { test } from "node:test";
import { areNeighborCells, cellToLatLng } from "h3-js";
import { BOX, exampleMesh } from "./example.js";
import { cellAt, layMesh } from "./mesh.js";
import { kmBetween } from "./sphere.js";

for (const resolution of [6, 7, 8]) {
  const mesh = exampleMesh(resolution);

  test(`GRD-1 at resolution ${resolution} cells are in order of H3 index, with their centre in the area`, () => {
    assert.ok(mesh.nCell > 10);
    assert.deepEqual([...mesh.h3].sort(), mesh.h3);
    for (let c = 0; c < mesh.nCell; c++) {
      assert.ok(mesh.lon[c]! > 111.85 && mesh.lon[c]! < 112.15 && mesh.lat[c]! > 28.85 && mesh.lat[c]! < 29.15);
      const [lat, lon] = cellToLatLng(mesh.h3[c]!);
      assert.ok(kmBetween(lon, lat, mesh.lon[c]!, mesh.lat[c]!) < 0.001, "centre within a metre of H3's");
      assert.equal(cellAt(mesh, lon, lat), c);
    }
  });

  test(`GRD-1 at resolution ${resolution} edges join neighbours and only those, both ways, in order`, () => {
    for (let c = 0; c < mesh.nCell; c++) {
      const to = mesh.edgeTo.subarray(mesh.edgeStart[c], mesh.edgeStart[c + 1]);
      assert.deepEqual(
        [...to].sort((a, b) => a - b),
        [...to],
      );
      if (c % 29 !== 0) continue; // every pair would take long
      const near = mesh.h3.flatMap((h3, d) => (d !== c && areNeighborCells(mesh.h3[c]!, h3) ? [d] : []));
      assert.deepEqual([...to], near);
    }
    for (let e = 0; e < mesh.edgeTo.length; e++) {
      const twin = mesh.edgeTwin[e]!;
      assert.equal(mesh.edgeTwin[twin], e);
      assert.equal(mesh.edgeTo[twin], mesh.edgeFrom[e]);
      assert.equal(mesh.edgeKm[twin], mesh.edgeKm[e]);
      assert.equal((mesh.edgeKm[e]! * 1024) % 1, 0);
    }
  });
}

test("GRD-1 a cell whose centre is outside the area is left out, however much of it lies inside", () => {
  const whole = exampleMesh(6);
  const [lon, lat] = [whole.lon[3]!, whole.lat[3]!];
  const area = BOX.map(([x, y]) => [x, y < 29 ? lat + 0.001 : y]) as typeof BOX;
  const cut = layMesh({ resolution: 6, area });
  assert.equal(cellAt(cut, lon, lat), -1);
  assert.ok(cut.nCell < whole.nCell);
});
