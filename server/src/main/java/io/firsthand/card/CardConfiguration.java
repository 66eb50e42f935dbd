package io.firsthand.card;

import io.firsthand.database.DataFolder;
import io.firsthand.ocr.TextReader;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the reader unpacks itself, and on how many threads it works. */
@Configuration
class CardConfiguration {

    @Bean(destroyMethod = "")
    TextReader textReader(ObjectProvider<DataFolder> data) {
        var root = Optional.ofNullable(data.getIfAvailable())
                .map(DataFolder::root)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "firsthand"));
        return new TextReader(root.resolve("ocr"));
    }

    @Bean
    ReadingThreads readingThreads() {
        return new ReadingThreads(Runtime.getRuntime().availableProcessors());
    }
}
