package io.firsthand.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DataFolderConfiguration {

    @Bean
    @ConditionalOnProperty("firsthand.data")
    DataFolder dataFolder(@Value("${firsthand.data}") Path data) {
        return DataFolder.open(data);
    }
}
