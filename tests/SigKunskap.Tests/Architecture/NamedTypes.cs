using System.Reflection;
using System.Reflection.Emit;

namespace SigKunskap.Tests.Architecture;

/// <summary>Every type that a type names: in its signature, its members, its attributes and the code of its methods.</summary>
internal static class NamedTypes
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<Type> In(Type type)
    {
        var direct = new List<Type?> { type.BaseType };
        direct.AddRange(type.GetInterfaces());
        direct.AddRange(type.CustomAttributes.Concat(type.GetMembers(Everything).SelectMany(member => member.CustomAttributes)).Select(attribute => attribute.AttributeType));
        direct.AddRange(type.GetFields(Everything).Select(field => field.FieldType));
        foreach (var method in type.GetMembers(Everything).OfType<MethodBase>())
        {
            direct.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            direct.Add((method as MethodInfo)?.ReturnType);
            if (method.GetMethodBody() is { } body)
                direct.AddRange(body.LocalVariables.Select(local => local.LocalType).Concat(InCode(method, body.GetILAsByteArray()!)));
        }

        return direct.OfType<Type>().SelectMany(WithArguments).Where(named => !named.IsGenericParameter).Distinct();
    }

    private static IEnumerable<Type?> InCode(MethodBase method, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opCode = code[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | code[at + 1]))] : Codes[code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                    method.IsGenericMethod ? method.GetGenericArguments() : null);
                yield return member as Type ?? member?.DeclaringType;
                foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [])
                    yield return argument;
            }

            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> WithArguments(Type type) =>
        type.HasElementType ? WithArguments(type.GetElementType()!) : type.GetGenericArguments().SelectMany(WithArguments).Prepend(type);
}
