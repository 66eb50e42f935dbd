package io.firsthand.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/** What the figures depend on besides the product. */
final class Machine {

    private static final int BLOCK = 8_192;

    private Machine() {}

    /** Probes disk and processor for about two seconds, and says what it found. */
    static String describe(Path folder, String postgres) throws IOException, GeneralSecurityException {
        return "%d cores, %s (%s), %s; one thread here and now: %,.0f MB/s of SHA-256, %,.0f P-256 verifications/s; %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        "Java " + System.getProperty("java.version"),
                        System.getProperty("os.arch"),
                        postgres,
                        sha256(),
                        verifications(),
                        "a write of 8 KB with fsync takes " + fsync(folder));
    }

    /** Processes that wanted to run, on average over the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String fsync(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "probe", "");
        var taken = new Latencies();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 200; i++) {
                var start = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(false);
                taken.add(System.nanoTime() - start);
            }
        } finally {
            Files.delete(file);
        }
        return "p50 %.2f ms, p99 %.2f ms".formatted(taken.percentile(50) / 1e6, taken.percentile(99) / 1e6);
    }

    private static double sha256() throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        var block = new byte[1 << 20];
        var rate = 0.0;
        for (int round = 0; round < 3; round++) {
            var start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                digest.update(block);
            }
            rate = 200 * block.length / 1e6 / ((System.nanoTime() - start) / 1e9);
        }
        return rate;
    }

    private static double verifications() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var keys = generator.generateKeyPair();
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.getPrivate());
        var signed = signature.sign();
        var rate = 0.0;
        for (int round = 0; round < 3; round++) {
            var start = System.nanoTime();
            for (int i = 0; i < 500; i++) {
                signature.initVerify(keys.getPublic());
                signature.verify(signed);
            }
            rate = 500 / ((System.nanoTime() - start) / 1e9);
        }
        return rate;
    }
}
