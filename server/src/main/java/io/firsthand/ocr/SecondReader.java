package io.firsthand.ocr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/** Tesseract, in one language for each line; of one thread. Keeps two languages in memory. */
final class SecondReader implements AutoCloseable {

    private static final int KEPT = 2;
    private static final int HEIGHT = 56;
    private static final int WIDEST = 2_400;
    private static final int MARGIN = 14;

    private final TrainedData data;
    private final Map<Language, TessBaseAPI> languages = new LinkedHashMap<>(KEPT, 0.75f, true);

    SecondReader(TrainedData data) {
        this.data = data;
    }

    /** The line with what it reads there, or as it was where the language's data is missing. */
    TextLine read(Pixels picture, TextLine line, Language language) {
        return reader(language).map(it -> read(picture, line, it)).orElse(line);
    }

    private static TextLine read(Pixels picture, TextLine line, TessBaseAPI reader) {
        var box = line.box();
        var width = Math.clamp((int) Math.ceil(HEIGHT * box.width() / box.height()), 8, WIDEST);
        var paper = Paper.of(Crop.of(picture, box, width, HEIGHT), MARGIN);
        reader.SetImage(paper.grey(), paper.width(), paper.height(), 1, paper.width());
        reader.SetSourceResolution(300);
        var text = reader.GetUTF8Text();
        if (text == null) {
            return line;
        }
        try {
            return line.readAgain(
                    text.getString(UTF_8).strip().replace('\n', ' '), Math.max(0, reader.MeanTextConf()) / 100.0);
        } finally {
            tesseract.TessDeleteText(text);
            reader.Clear();
        }
    }

    private Optional<TessBaseAPI> reader(Language language) {
        var known = languages.get(language);
        if (known != null) {
            return Optional.of(known);
        }
        var folder = data.folder(language);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        var reader = new TessBaseAPI();
        if (reader.Init(folder.get().toString(), language.code(), tesseract.OEM_LSTM_ONLY) != 0) {
            reader.deallocate();
            return Optional.empty();
        }
        reader.SetVariable("debug_file", "/dev/null");
        reader.SetPageSegMode(tesseract.PSM_SINGLE_LINE);
        if (languages.size() == KEPT) {
            var oldest = languages.entrySet().iterator();
            end(oldest.next().getValue());
            oldest.remove();
        }
        languages.put(language, reader);
        return Optional.of(reader);
    }

    private static void end(TessBaseAPI reader) {
        reader.End();
        reader.deallocate();
    }

    @Override
    public void close() {
        languages.values().forEach(SecondReader::end);
        languages.clear();
    }
}
