// A small grammY bot, written as grammY's guide says, that knows nothing of the fake: only the api root differs.
import { createServer } from "node:http";
import { Bot, GrammyError, InlineKeyboard, InputFile, webhookCallback } from "grammy";

const { BOT_TOKEN, API_ROOT, MODE } = process.env;
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: API_ROOT } });
const coming = new Map();
const card = (names) => `🚶 <b>Promenad</b>\nKommer: ${names.length ? names.join(", ") : "ingen än"}`;
const keyboard = () => new InlineKeyboard().text("Kommer", "v1:come").text("Kommer inte", "v1:leave").row().url("Karta", "https://example.org/karta");

bot.command("start", (ctx) => ctx.reply(`Hej ${ctx.from.first_name}! ${ctx.match}`.trim()));
bot.command("traff", (ctx) => ctx.reply(card([]), { parse_mode: "HTML", reply_markup: keyboard() }));
bot.command("fil", (ctx) => ctx.replyWithDocument(new InputFile(Buffer.from("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), "träff.ics"), { caption: "Lägg till i kalendern" }));
bot.command("langt", async (ctx) => {
  try {
    await ctx.reply("x".repeat(4097));
  } catch (error) {
    await ctx.reply(error instanceof GrammyError ? `${error.error_code} ${error.description}` : "?");
  }
});
bot.callbackQuery(["v1:come", "v1:leave"], async (ctx) => {
  const names = coming.get(ctx.msg.message_id) ?? new Set();
  coming.set(ctx.msg.message_id, ctx.callbackQuery.data === "v1:come" ? names.add(ctx.from.first_name) : (names.delete(ctx.from.first_name), names));
  await ctx.answerCallbackQuery({ text: "Sparat" });
  // In webhook mode two people's taps come at once: both edits may then say the same.
  await ctx.editMessageText(card([...names]), { parse_mode: "HTML", reply_markup: keyboard() }).catch((error) => {
    if (!(error instanceof GrammyError && error.description.includes("message is not modified"))) throw error;
  });
});
bot.on("my_chat_member", async (ctx) => {
  if (ctx.chat.type !== "private" && ctx.myChatMember.new_chat_member.status === "member") await ctx.reply("Hej allihop!");
});
bot.catch((failure) => console.error("bot:", failure.error));

await bot.api.setMyCommands([{ command: "traff", description: "Föreslå en träff" }], { scope: { type: "all_group_chats" }, language_code: "sv" });

if (MODE === "webhook") {
  const handle = webhookCallback(bot, "http", { secretToken: "hemligt_1" });
  const server = createServer((request, response) => handle(request, response).catch(() => response.writeHead(500).end()));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  await bot.init();
  await bot.api.setWebhook(`http://127.0.0.1:${server.address().port}/`, { secret_token: "hemligt_1", drop_pending_updates: true });
} else {
  process.once("SIGTERM", () => bot.stop());
  await bot.start({ drop_pending_updates: true, allowed_updates: ["message", "callback_query", "my_chat_member"] });
}
