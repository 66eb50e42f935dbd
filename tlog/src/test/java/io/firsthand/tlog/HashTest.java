package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashTest {
    /** The eight leaves and their roots that the reference implementations of RFC 6962 share. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void hashesTheKnownLeavesToTheKnownRoots() {
        var frontier = Frontier.EMPTY;
        for (int i = 0; i < LEAVES.size(); i++) {
            var leaf = Hash.leaf(HexFormat.of().parseHex(LEAVES.get(i)));
            frontier = frontier.append(List.of(leaf)).frontier();
            assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void hashesNothingToTheRootOfTheEmptyTree() {
        assertThat(Hash.EMPTY_ROOT.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Hash.sha256(Text.utf8("abc")).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void readsWhatItWrites() {
        var hash = Hash.leaf(new byte[] {1});
        assertThat(Hash.fromBase64(hash.base64())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.fromHex(hash.hex())).isEqualTo(hash);
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash).isNotEqualTo(Hash.EMPTY_ROOT);
    }

    @Test
    void cannotBeChangedThroughItsBytes() {
        byte[] bytes = new byte[32];
        var hash = Hash.of(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;
        assertThat(hash).isEqualTo(Hash.of(new byte[32]));
    }

    @Test
    void refusesWhatIsNotExactly32Bytes() {
        String base64 = Hash.EMPTY_ROOT.base64();
        var wrong = List.of(
                "",
                "AA==",
                base64.substring(0, 43),
                base64 + "=",
                base64 + "\n",
                " " + base64,
                base64.replace('/', '_'),
                base64.replace("uFU=", "uFV="));
        assertThat(wrong)
                .allSatisfy(it -> assertThatThrownBy(() -> Hash.fromBase64(it)).isInstanceOf(MalformedException.class));
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Hash.fromHex("zz")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Hash.fromHex("00")).isInstanceOf(MalformedException.class);
    }
}
