package io.firsthand.diagnosis;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Writes reports: as one HTML file that needs nothing else, or to be printed. */
@Component
public class DiagnosisReports {

    private final TemplateEngine templates;

    DiagnosisReports(TemplateEngine templates) {
        this.templates = templates;
    }

    public String html(Report report) {
        var out = new StringOutput();
        out.writeContent("<!DOCTYPE html>\n");
        templates.render("diagnosis/Report.jte", report, out);
        return out.toString();
    }

    /** To be printed: pages of A4. The report says that it is for paper. */
    public byte[] pdf(Report report) {
        XRLog.setLoggingEnabled(false);
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(html(report), null)
                    .useUriResolver((_, _) -> null) // nothing is fetched
                    .useFont(DiagnosisReports::font, "Liberation Sans")
                    .useSVGDrawer(new PaperDrawer())
                    .withProducer("Firsthand")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The one font that PDFBox brings: it has the letters of Europe, which the fonts of every reader lack. */
    private static InputStream font() {
        return Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    }

    /** How it looks, as it stands in the file. */
    static String style(boolean paper) {
        return resource("report.css") + resource(paper ? "paper.css" : "screen.css");
    }

    private static String resource(String name) {
        try (var in = DiagnosisReports.class.getResourceAsStream("/diagnosis/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
