package io.firsthand.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Objects;

/** One of the trained networks; may be used by several threads at once. */
final class Network implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;

    private Network(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
    }

    static Network load(OrtEnvironment environment, String model) {
        try (var in = Objects.requireNonNull(Network.class.getResourceAsStream("/models/" + model), model);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Pictures have a thousand sizes, and memory kept for each of them is never given back.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return new Network(environment, environment.createSession(in.readAllBytes(), options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it says about planes of this width and height; the shape comes with it. */
    Answer ask(FloatBuffer planes, int width, int height) {
        try (var tensor = OnnxTensor.createTensor(environment, planes, new long[] {1, 3, height, width});
                var result = session.run(Map.of(input, tensor))) {
            var output = (OnnxTensor) result.get(0);
            return new Answer(output.getFloatBuffer(), output.getInfo().getShape());
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers and their dimensions. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(FloatBuffer values, long[] shape) {

        int dimension(int index) {
            return Math.toIntExact(shape[index]);
        }
    }
}
