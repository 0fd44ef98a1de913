// Plays two residents who talk to grammy-bot.mjs through the fake. Prints one line per claim; the exit code is the number of failed ones.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const [fakeDll, dumpFolder] = process.argv.slice(2);
const [anna, bo, group] = [11, 12, -1001234567890];
let failed = 0;

function claim(says, holds) {
  console.log(`${holds ? "ok" : "FAILED"} - ${says}`);
  failed += holds ? 0 : 1;
}

/** Looks again until there is something to see; 15 s is for a loaded machine. */
async function eventually(what, probe) {
  const until = Date.now() + 15_000;
  for (;;) {
    const seen = await probe();
    if (seen) return seen;
    if (Date.now() > until) throw new Error(`waited in vain for ${what}`);
    await new Promise((again) => setTimeout(again, 20));
  }
}

async function conversation(mode) {
  const fake = spawn("dotnet", [fakeDll, "--dump", `${dumpFolder}/${mode}`], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface({ input: fake.stdout }), "line");
  const { url, token } = JSON.parse(line);
  const town = async (verb, args = {}) => {
    const answer = await fetch(`${url}/_control/${verb}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(args) });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${verb}: ${body.error}`);
    return body.result;
  };
  const bot = spawn(process.execPath, ["grammy-bot.mjs"], { cwd: import.meta.dirname, env: { ...process.env, BOT_TOKEN: token, API_ROOT: url, MODE: mode }, stdio: ["ignore", "inherit", "inherit"] });
  const says = (chatId, containing) => eventually(`"${containing}" in ${chatId}`, async () =>
    (await town("botMessages", { chatId })).find((message) => message.text.includes(containing)));
  try {
    await town("addUser", { id: anna, firstName: "Anna", languageCode: "sv" });
    await town("addUser", { id: bo, firstName: "Bo" });
    await town("addGroup", { id: group, title: "Promenadgruppen", creator: anna });
    await town("addMember", { chatId: group, userId: bo });
    await eventually("the bot listening", async () => mode === "webhook"
      ? (await town("state")).webhookUrl
      : (await town("ledger")).some((call) => call.method === "deleteWebhook"));

    await town("start", { userId: anna, payload: "grupp_1" });
    claim(`${mode}: /start and its payload are heard`, (await says(anna, "Hej Anna!")).text === "Hej Anna! grupp_1");

    await town("addBotToGroup", { chatId: group, byUserId: anna });
    claim(`${mode}: the bot greets a group that adds it`, await says(group, "Hej allihop!"));

    await town("type", { userId: anna, chatId: group, text: "/traff@traffbot" });
    const card = await says(group, "Promenad");
    claim(`${mode}: a card has its keyboard and its bold`, card.buttons.length === 3 && card.entities[0].type === "bold" && card.entities[0].offset === 3);

    const taps = [await town("press", { userId: anna, chatId: group, messageId: card.messageId, button: "Kommer" }),
      await town("press", { userId: bo, chatId: group, messageId: card.messageId, button: "v1:come" })];
    await eventually("two answers", async () => (await town("toasts")).filter((toast) => taps.includes(toast.callbackId) && toast.text === "Sparat").length === 2);
    const edited = await eventually("the edited card", async () => (await town("botMessages", { chatId: group })).find((message) => message.text.includes("Anna") && message.text.includes("Bo")));
    claim(`${mode}: taps are answered and edit the one card`, edited.messageId === card.messageId && edited.edits >= 1 && edited.buttons.length === 3);

    await town("type", { userId: anna, chatId: anna, text: "/langt" });
    claim(`${mode}: a refusal reaches the bot in Telegram's words`, (await says(anna, "400")).text === "400 Bad Request: message is too long");

    await town("type", { userId: anna, chatId: anna, text: "/fil" });
    claim(`${mode}: a file with å in its name arrives`, (await says(anna, "kalendern")).json.document.file_name === "träff.ics");

    await town("break", { kind: "serverErrorHtml", method: "sendMessage" });
    await town("type", { userId: anna, chatId: anna, text: "/start igen" });
    await town("type", { userId: anna, chatId: anna, text: "/start sist" });
    claim(`${mode}: the bot lives on after a 502`, await says(anna, "sist"));
    claim(`${mode}: commands are set by scope and language`, (await town("commands", { scope: "all_group_chats", language: "sv" })).traff === "Föreslå en träff");
    await eventually("all updates confirmed", async () => (await town("state")).pending === 0);
    claim(`${mode}: every update is confirmed`, true);
  } catch (failure) {
    claim(`${mode}: ${failure.message}\n${await town("describe")}`, false);
  } finally {
    const gone = [once(bot, "exit"), once(fake, "exit")];
    bot.kill("SIGKILL");
    fake.kill("SIGKILL");
    await Promise.all(gone);
  }
}

await conversation("polling");
await conversation("webhook");
process.exit(failed);
