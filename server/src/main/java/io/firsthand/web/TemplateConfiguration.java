package io.firsthand.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration
class TemplateConfiguration {

    /** Templates as the build compiled them. */
    @Bean
    @Profile("!dev")
    TemplateEngine compiledTemplates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /** Templates as they are on disk now, so that a saved change shows at the next request. */
    @Bean
    @Profile("dev")
    TemplateEngine editableTemplates() {
        var templates = TemplateEngine.create(
                new DirectoryCodeResolver(Path.of("src/main/java/io/firsthand")),
                Path.of("target/jte-dev"),
                ContentType.Html,
                getClass().getClassLoader());
        templates.setTrimControlStructures(true);
        return templates;
    }
}
