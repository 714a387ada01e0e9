package rawbench.bench.engine;

import java.util.concurrent.CompletableFuture;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

/** Netty 4.2 with its codec for HTTP and one event loop; the caller waits for each answer, as with the others. */
final class Netty implements Contender {
    private final int port;
    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

    Netty(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "Netty";
    }

    @Override
    public long small(int times, boolean kept) throws Exception {
        long octets = 0;
        Answer answer = new Answer();
        Channel channel = kept ? open(answer) : null;
        for (int i = 0; i < times; i++) {
            Channel one = kept ? channel : open(answer);
            octets += answer.to(one, port, kept ? "/small" : "/close", null);
            if (!kept) {
                one.close().sync();
            }
        }
        if (kept) {
            channel.close().sync();
        }
        return octets;
    }

    @Override
    public void body(String target, Drain into) throws Exception {
        Answer answer = new Answer();
        Channel channel = open(answer);
        answer.to(channel, port, target, into);
        channel.close().sync();
    }

    private Channel open(Answer answer) throws InterruptedException {
        return new Bootstrap().group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpClientCodec(), answer);
                    }
                })
                .connect("127.0.0.1", port)
                .sync()
                .channel();
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS);
    }

    /** Awaits one answer at a time. */
    @io.netty.channel.ChannelHandler.Sharable
    private static final class Answer extends SimpleChannelInboundHandler<HttpObject> {
        private volatile Drain into;
        private volatile CompletableFuture<Long> whole = new CompletableFuture<>();
        private long octets;

        long to(Channel channel, int port, String target, Drain drain) throws Exception {
            octets = 0;
            into = drain;
            whole = new CompletableFuture<>();
            DefaultFullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target);
            request.headers().set(HttpHeaderNames.HOST, "127.0.0.1:" + port);
            channel.writeAndFlush(request);
            return whole.get();
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject part) throws Exception {
            if (part instanceof HttpContent content) {
                octets += content.content().readableBytes();
                if (into != null && content.content().isReadable()) {
                    into.take(content.content().nioBuffer());
                }
            }
            if (part instanceof LastHttpContent) {
                whole.complete(octets);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            whole.completeExceptionally(cause);
        }
    }
}
