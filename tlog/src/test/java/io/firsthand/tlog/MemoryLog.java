package io.firsthand.tlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A log of made-up entries in memory, as its server would serve it; tests break it where they want. */
record MemoryLog(Map<String, byte[]> files, NaiveTree tree) implements LogSource {
    static MemoryLog of(int size) {
        var files = new HashMap<String, byte[]>();
        var tree = NaiveTree.of(size);
        tree.tiles().forEach((tile, bytes) -> files.put(tile.path(), bytes));
        for (int index = 0; index * 256 < size; index++) {
            int from = index * 256;
            int width = Math.min(256, size - from);
            List<byte[]> entries = IntStream.range(from, from + width)
                    .mapToObj(NaiveTree::entry)
                    .toList();
            files.put(Tile.entries(index, width).path(), EntryBundle.encode(entries));
        }
        var log = new MemoryLog(files, tree);
        log.put("checkpoint", log.signed().bytes());
        return log;
    }

    SignedNote signed() {
        return new Checkpoint(Keys.LOG.verifierKey().name(), tree.leaves().size(), tree.root()).sign(Keys.LOG);
    }

    static TlogPolicy policy() {
        return TlogPolicy.ofLog(Keys.LOG.verifierKey());
    }

    MemoryLog copy() {
        var copies = new HashMap<String, byte[]>();
        files.forEach((path, bytes) -> copies.put(path, bytes.clone()));
        return new MemoryLog(copies, tree);
    }

    void put(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    byte[] get(String path) {
        return Optional.ofNullable(files.get(path)).orElseThrow();
    }

    void flip(String path, int at) {
        get(path)[at] ^= 1;
    }

    void writeTo(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Optional.ofNullable(path.getParent()).orElseThrow());
            Files.write(path, file.getValue());
        }
    }

    LogVerdict check() throws InterruptedException {
        return new LogCheck(this, policy()).run();
    }

    @Override
    public byte[] checkpoint() {
        return get("checkpoint");
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        return Optional.ofNullable(files.get(tile.path()));
    }

    @Override
    public int parallelReads() {
        return 3;
    }
}
