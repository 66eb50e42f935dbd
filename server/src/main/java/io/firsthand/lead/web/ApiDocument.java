package io.firsthand.lead.web;

import io.firsthand.identity.OpenToAll;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.web.bind.annotation.RestController;

/** The OpenAPI document of the whole REST API, made from its handlers; open to everybody who wants to write a client. */
@OpenToAll
@RestController
class ApiDocument extends OpenApiWebMvcResource {

    ApiDocument(
            ObjectFactory<OpenAPIService> documents,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties settings,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(documents, requests, responses, operations, settings, providers, customizers);
    }
}
