#!/usr/bin/env python3
"""How long others take for the same PDFs: PyMuPDF's words, and the text of pdf.js.

    pip install pymupdf; npm install pdfjs-dist       (anywhere; run this from there)
    cargo bench -p sites --bench reading --no-run     (prints the bench's path)
    python3 crates/sites/benches/peers.py BENCH DIR

All three stay in one process each and take turns file by file, so that starting up counts for nobody and whatever else
the machine does slows all. Of each file the median is taken, of all files the geometric mean of the ratios.
"""

import math
import pathlib
import statistics
import subprocess
import sys
import time

import pymupdf

ROUNDS = 7
TARGETS = {"PyMuPDF words": 0.25, "pdf.js text": 0.05}
PDF_JS = """
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
const { getDocument } = await import(process.cwd() + "/node_modules/pdfjs-dist/legacy/build/pdf.mjs");
const assets = process.cwd() + "/node_modules/pdfjs-dist/";
for await (const path of createInterface({ input: process.stdin })) {
  const data = new Uint8Array(readFileSync(path));
  const begun = performance.now();
  const task = getDocument({ data, verbosity: 0, cMapUrl: assets + "cmaps/", cMapPacked: true, standardFontDataUrl: assets + "standard_fonts/" });
  const pdf = await task.promise;
  for (let n = 1; n <= pdf.numPages; n++) await (await pdf.getPage(n)).getTextContent();
  const took = performance.now() - begun;
  await task.destroy();
  console.log(took * 1000);
}
"""


def child(*command):
    """A process that is asked for one file at a time and answers with microseconds."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(path):
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        return float(process.stdout.readline())

    return ask


def words(path):
    data = path.read_bytes()
    begun = time.perf_counter()
    with pymupdf.open(stream=data, filetype="pdf") as document:
        for page in document:
            page.get_text("words")
    return (time.perf_counter() - begun) * 1e6


def main():
    bench, folder = sys.argv[1:]
    files = sorted(pathlib.Path(folder).rglob("*.pdf"))
    ours = child(bench, "--ask")
    peers = {"PyMuPDF words": words, "pdf.js text": child("node", "--input-type=module", "-e", PDF_JS)}
    ratios = {name: [] for name in peers}
    for path in files:
        times = {name: [] for name in ["ours", *peers]}
        for _ in range(ROUNDS):
            for name, reader in {"ours": ours, **peers}.items():
                times[name].append(reader(path))
        own = statistics.median(times["ours"])
        for name in peers:
            ratios[name].append(own / statistics.median(times[name]))
    for name, of_files in ratios.items():
        mean = math.exp(statistics.fmean(map(math.log, of_files)))
        verdict = "reached" if mean <= TARGETS[name] else "MISSED"
        spread = f"{min(of_files):.3f} to {max(of_files):.3f}"
        print(f"ours / {name}: {mean:.3f} ({spread}, {len(of_files)} files); at most {TARGETS[name]}: {verdict}")


main()
