package io.firsthand.web.style;

import io.firsthand.web.Viewer;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

record SampleViewer() implements Viewer {

    @Override
    public String name() {
        return "Ana Ruiz";
    }

    @Override
    public String workspace() {
        return "Nordpack Maschinen";
    }

    @Override
    public @Nullable Locale locale() {
        return null;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Berlin");
    }

    @Override
    public boolean may(String permission) {
        return true;
    }
}
