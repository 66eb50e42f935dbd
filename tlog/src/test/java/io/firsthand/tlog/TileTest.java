package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TileTest {
    @Test
    void writesAndReadsThePathsOfTheSpecification() {
        assertPath(new Tile(0, 1_234_067, 256), "tile/0/x001/x234/067");
        assertPath(new Tile(0, 0, 256), "tile/0/000");
        assertPath(new Tile(63, 999, 1), "tile/63/999.p/1");
        assertPath(new Tile(1, 1000, 255), "tile/1/x001/000.p/255");
        assertPath(Tile.entries(123_456_789, 17), "tile/entries/x123/x456/789.p/17");
        assertPath(Tile.entries(Long.MAX_VALUE, 256), "tile/entries/x009/x223/x372/x036/x854/x775/807");
    }

    @Test
    void writesDigitsInEveryLanguage() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertPath(new Tile(0, 1_234_067, 112), "tile/0/x001/x234/067.p/112");
            assertThat(new Checkpoint("o", 12, Hash.EMPTY_ROOT).text()).startsWith("o\n12\n");
            assertThat(VerifierKey.parse(Keys.LOG.verifierKey().toString())).isEqualTo(Keys.LOG.verifierKey());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void assertPath(Tile tile, String path) {
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(tile);
    }

    @Test
    void refusesEveryOtherPath() {
        var wrong = List.of(
                "",
                "tile",
                "tile/0",
                "tile/0/",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/0",
                "tile/0/0000",
                "tile/00/000",
                "tile/-1/000",
                "tile/64/000",
                "tile/100/000",
                "tile/0/x000/000",
                "tile/0/x001",
                "tile/0/001/000",
                "tile/0/x001/x000",
                "tile/0/X001/000",
                "tile/0/000.p",
                "tile/0/000.p/",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/999",
                "tile/0/000.p/1/",
                "tile/0/000.p/1\n",
                "tile/data/000",
                "tile/Entries/000",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/x001/x000/x000/x000/x000/x000/x000/000",
                "tile/0/../000",
                "tile/0/٠٠٠");
        assertThat(wrong)
                .allSatisfy(it -> assertThatThrownBy(() -> Tile.parse(it)).isInstanceOf(MalformedException.class));
    }

    @Test
    void knowsItsWidthInATree() {
        assertThat(Tile.inTree(0, 273, 70_000)).isEqualTo(new Tile(0, 273, 112));
        assertThat(Tile.inTree(1, 0, 70_000)).isEqualTo(new Tile(1, 0, 256));
        assertThat(Tile.inTree(Tile.ENTRIES, 273, 70_000)).isEqualTo(Tile.entries(273, 112));
        assertThatThrownBy(() -> Tile.inTree(0, 274, 70_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.inTree(0, Long.MAX_VALUE, 70_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.inTree(9, 0, Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatABundleOfEntriesHolds() {
        var entries = List.of(new byte[0], new byte[] {7}, new byte[EntryBundle.MAX_ENTRY]);
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(bundle).hasSize(6 + 1 + 65_535).startsWith(0, 0, 0, 1, 7, 0xff, 0xff);
        assertThat(EntryBundle.decode(bundle, 3))
                .zipSatisfy(entries, (one, other) -> assertThat(one).isEqualTo(other));
        assertThatThrownBy(() -> EntryBundle.decode(bundle, 2))
                .isInstanceOf(MalformedException.class)
                .hasMessage("A bundle of entries has 65537 bytes after its last entry.");
        assertThatThrownBy(() -> EntryBundle.decode(bundle, 4)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
