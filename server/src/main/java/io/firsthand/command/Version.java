package io.firsthand.command;

import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Firsthand " + (version == null ? "(development)" : version)};
    }
}
