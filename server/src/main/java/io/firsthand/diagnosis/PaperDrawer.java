package io.firsthand.diagnosis;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the SVG of {@link Drawing}, which is rectangles and nothing else, so that no SVG library is needed. */
final class PaperDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Rectangles(svg, number(svg, "width"), number(svg, "height"), dotsPerPixel);
    }

    private record Rectangles(Element svg, double width, double height, double dots) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) (width * dots);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) (height * dots);
        }

        @Override
        public void drawSVG(OutputDevice paper, RenderingContext context, double x, double y) {
            paper.drawWithGraphics((float) x, (float) y, (float) width, (float) height, graphics -> {
                var all = svg.getElementsByTagName("rect");
                for (var i = 0; i < all.getLength(); i++) {
                    if (all.item(i) instanceof Element it) {
                        graphics.setColor(Color.decode(it.getAttribute("fill")));
                        graphics.fill(new Rectangle2D.Double(
                                number(it, "x"), number(it, "y"), number(it, "width"), number(it, "height")));
                    }
                }
            });
        }
    }

    private static double number(Element it, String name) {
        return Double.parseDouble(it.getAttribute(name));
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // There is no text in the drawings.
    }

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {
        // There is no text in the drawings.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
