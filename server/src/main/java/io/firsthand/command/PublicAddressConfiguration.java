package io.firsthand.command;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@ConditionalOnWebApplication
class PublicAddressConfiguration {

    /** Where people come by https, a request is secure even if the proxy before us forgets to say so: cookies depend on it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> secureBehindHttps(
            @Value("${firsthand.url:}") String url) {
        return server -> server.addConnectorCustomizers(connector -> {
            if (url.startsWith("https:")) {
                connector.setScheme("https");
                connector.setSecure(true);
            }
        });
    }
}
