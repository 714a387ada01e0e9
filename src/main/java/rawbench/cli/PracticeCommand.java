package rawbench.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import rawbench.practice.PracticeServer;
import rawbench.wire.Cancellation;

/** Runs the practice server until it is interrupted. */
@Command(name = "practice", description = "Runs the practice server: a page for each thing that a raw client meets, on this machine only.")
final class PracticeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Cancellation cancellation;

    @Option(names = "--port", paramLabel = "PORT", description = "The port; the system chooses one unless given.")
    private int port;

    PracticeCommand(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() throws CliException, InterruptedException {
        if (port < 0 || port > 65535) {
            throw CliException.usage("--port wants a number from 0 to 65535, but got " + port);
        }
        try (PracticeServer server = PracticeServer.start(port)) {
            terminal.line("listening on http://" + server.authority());
            CountDownLatch interrupted = new CountDownLatch(1);
            Cancellation.Registration registration = cancellation.onCancel(interrupted::countDown);
            interrupted.await();
            registration.close();
            return Status.OK.exit();
        } catch (Terminal.ReaderGoneException quietly) {
            return Status.OK.exit();
        } catch (IOException noPort) {
            throw new CliException(Status.IO, noPort.getMessage(), noPort);
        }
    }
}
